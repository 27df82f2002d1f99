// Keeps running modules as keys of an object, which sorts names of digits.
class ModularErp {
  constructor(modules) {
    this.m = new Map(modules.map((x) => [x.name, x]));
    const users = new Map(modules.map((x) => [x.name, []])), open = new Map(), ready = [];
    for (const x of modules) { for (const n of x.needs) users.get(n)?.push(x.name); open.set(x.name, x.needs.length); if (x.needs.length === 0) ready.push(x.name); }
    this.ok = new Set();
    while (ready.length) { const n = ready.pop(); this.ok.add(n); for (const u of users.get(n)) { open.set(u, open.get(u) - 1); if (open.get(u) === 0) ready.push(u); } }
    this.users = users; this.on = new Set();
  }
  broken() { return [...this.m.keys()].filter((n) => !this.ok.has(n)).sort(); }
  enable(name) {
    if (!this.ok.has(name)) return null;
    const started = [];
    const go = (n) => { if (this.on.has(n)) return; for (const k of this.m.get(n).needs) go(k); this.on.add(n); started.push(n); };
    go(name);
    return started;
  }
  disable(name) {
    if (!this.on.has(name)) return [];
    const gone = new Set([name]), todo = [name];
    while (todo.length) for (const u of this.users.get(todo.pop())) if (this.on.has(u) && !gone.has(u)) { gone.add(u); todo.push(u); }
    const stopped = [...this.on].filter((n) => gone.has(n)).reverse();
    for (const n of stopped) this.on.delete(n);
    return stopped;
  }
  running() { return Object.keys(Object.fromEntries([...this.on].map((n) => [n, 1]))); }
  payroll(employee) {
    const parts = [];
    for (const n of this.on) { const p = this.m.get(n).pay; if (Object.hasOwn(p, employee)) parts.push([n, p[employee]]); }
    return { parts, total: parts.reduce((s, [, a]) => s + a, 0) };
  }
}
