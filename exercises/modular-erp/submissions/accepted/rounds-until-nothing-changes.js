// Marks modules whose needs are all marked, in rounds, until nothing changes: polynomial, whatever the number of ways.
function ModularErp(modules) {
  const catalog = Object.create(null);
  modules.forEach((m) => { catalog[m.name] = m; });

  // a module is good once all its needs are: repeat until nothing changes
  const good = new Set();
  for (let before = -1; before < good.size;) {
    before = good.size;
    modules.forEach((m) => {
      if (m.needs.every((need) => good.has(need))) good.add(m.name);
    });
  }

  let started = 0;
  const since = new Map(); // name -> number of its start
  const inOrder = () => [...since.keys()].sort((a, b) => since.get(a) - since.get(b));

  this.broken = () => modules.map((m) => m.name).filter((n) => !good.has(n)).sort((a, b) => (a < b ? -1 : 1));

  this.enable = (name) => {
    if (!good.has(name)) return null;
    const fresh = [];
    (function start(n) {
      if (since.has(n)) return;
      for (const need of catalog[n].needs) start(need);
      since.set(n, started++);
      fresh.push(n);
    })(name);
    return fresh;
  };

  this.disable = (name) => {
    if (!since.has(name)) return [];
    const gone = new Set([name]);
    for (const n of inOrder()) {
      if (catalog[n].needs.some((need) => gone.has(need))) gone.add(n);
    }
    const list = inOrder().filter((n) => gone.has(n)).reverse();
    list.forEach((n) => since.delete(n));
    return list;
  };

  this.running = inOrder;

  this.payroll = (employee) => {
    const parts = [];
    let total = 0;
    for (const n of inOrder()) {
      if (!Object.keys(catalog[n].pay).includes(employee)) continue;
      const amount = catalog[n].pay[employee];
      parts.push([n, amount]);
      total += amount;
    }
    return { parts, total };
  };
}
