// Checks a module again along each way that leads to it: O(2ⁿ).
class ModularErp {
  constructor(modules) {
    this.modules = new Map(modules.map((module) => [module.name, module]));
    this.soundness = new Map();
    this.order = new Set();
    for (const name of this.modules.keys()) this.isSound(name);
  }

  isSound(name) {
    const module = this.modules.get(name);
    if (!module) return false;
    const known = this.soundness.get(name);
    if (known === 'checking') return false;
    this.soundness.set(name, 'checking');
    const sound = module.needs.every((need) => this.isSound(need));
    this.soundness.set(name, sound ? 'sound' : 'broken');
    return sound;
  }

  broken() {
    return [...this.modules.keys()].filter((name) => !this.isSound(name)).sort();
  }

  enable(name) {
    if (!this.modules.has(name) || !this.isSound(name)) return null;
    const started = [];
    this.start(name, started);
    return started;
  }

  start(name, started) {
    if (this.order.has(name)) return;
    for (const need of this.modules.get(name).needs) this.start(need, started);
    this.order.add(name);
    started.push(name);
  }

  disable(name) {
    if (!this.order.has(name)) return [];
    const stopping = new Set([name]);
    for (const each of this.order) {
      if (stopping.has(each) || this.modules.get(each).needs.some((need) => stopping.has(need))) {
        stopping.delete(each);
        stopping.add(each);
      }
    }
    return [...stopping].filter((each) => this.order.delete(each)).reverse();
  }

  running() {
    return [...this.order];
  }

  payroll(employee) {
    const parts = [];
    let total = 0;
    for (const name of this.order) {
      const {pay} = this.modules.get(name);
      if (!Object.hasOwn(pay, employee)) continue;
      parts.push([name, pay[employee]]);
      total += pay[employee];
    }
    return {parts, total};
  }
}
