// Takes the id "null" for no manager.
function groups(employees) {
  const parent = employees.map((_, index) => index);
  const find = (item) => { while (parent[item] !== item) { parent[item] = parent[parent[item]]; item = parent[item]; } return item; };
  const union = (a, b) => { parent[find(a)] = find(b); };
  const byId = new Map();
  employees.forEach((e, index) => byId.set((e.id), index));
  const firsts = {department: new Map(), project: new Map()};
  employees.forEach((e, index) => {
    for (const kind of ['department', 'project']) {
      const text = e[kind];
      if (text === null) continue;
      const key = text;
      const first = firsts[kind];
      if (first.has(key)) union(first.get(key), index);
      else first.set(key, index);
    }
    if (e.reportsTo !== "null" && byId.has((e.reportsTo))) union(byId.get((e.reportsTo)), index);
  });
  const result = new Map();
  employees.forEach(({id}, index) => {
    const root = find(index);
    if (!result.has(root)) result.set(root, []);
    result.get(root).push(id);
  });
  return [...result.values()];
}
