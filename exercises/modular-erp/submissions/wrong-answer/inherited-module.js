// Looks modules up in a plain object, where `constructor` is always there.
class ModularErp {
  constructor(modules) {
    this.byName = {};
    this.names = modules.map((m) => m.name);
    for (const m of modules) this.byName[m.name] = m;
    this.status = new Map();
    this.active = [];
  }
  ok(name) {
    const known = this.status.get(name);
    if (known !== undefined) return known;
    this.status.set(name, false);
    const module = this.byName[name];
    const fine = !!module && (module.needs ?? []).every((need) => this.ok(need));
    this.status.set(name, fine);
    return fine;
  }
  broken() { return this.names.filter((name) => !this.ok(name)).sort(); }
  enable(name) {
    if (!this.ok(name)) return null;
    const started = [];
    const start = (n) => {
      if (this.active.includes(n)) return;
      for (const need of this.byName[n].needs ?? []) start(need);
      this.active.push(n);
      started.push(n);
    };
    start(name);
    return started;
  }
  disable(name) {
    if (!this.active.includes(name)) return [];
    const gone = [name];
    for (const n of this.active) if (!gone.includes(n) && this.byName[n].needs?.some((need) => gone.includes(need))) gone.push(n);
    const stopped = this.active.filter((n) => gone.includes(n)).reverse();
    this.active = this.active.filter((n) => !gone.includes(n));
    return stopped;
  }
  running() { return this.active.concat(); }
  payroll(employee) {
    const parts = this.active.flatMap((n) => (Object.hasOwn(this.byName[n].pay ?? {}, employee) ? [[n, this.byName[n].pay[employee]]] : []));
    return { parts, total: parts.reduce((t, [, x]) => t + x, 0) };
  }
}
