// Peels off modules whose needs are settled; starts with a stack of its own instead of recursion.
type Module = {name: string; needs: string[]; pay: Record<string, number>};

class ModularErp {
  private readonly installed = new Map<string, Module>();
  private readonly sound = new Set<string>();
  private readonly dependents = new Map<string, string[]>();
  private active: string[] = [];

  constructor(modules: Module[]) {
    const open = new Map<string, number>();
    for (const module of modules) {
      this.installed.set(module.name, module);
      open.set(module.name, module.needs.length);
      for (const need of module.needs) {
        if (!this.dependents.has(need)) this.dependents.set(need, []);
        this.dependents.get(need)!.push(module.name);
      }
    }
    const ready = modules.filter(({needs}) => needs.length === 0).map(({name}) => name);
    while (ready.length > 0) {
      const name = ready.pop()!;
      this.sound.add(name);
      for (const dependent of this.dependents.get(name) ?? []) {
        const left = open.get(dependent)! - 1;
        open.set(dependent, left);
        if (left === 0) ready.push(dependent);
      }
    }
  }

  broken(): string[] {
    const names: string[] = [];
    for (const name of this.installed.keys()) if (!this.sound.has(name)) names.push(name);
    return names.sort((a, b) => (a < b ? -1 : 1));
  }

  enable(name: string): string[] | null {
    if (!this.sound.has(name)) return null;
    const active = new Set(this.active);
    const before = this.active.length;
    const stack: {name: string; next: number}[] = [{name, next: 0}];
    while (stack.length > 0) {
      const frame = stack.at(-1)!;
      const {needs} = this.installed.get(frame.name)!;
      if (active.has(frame.name)) stack.pop();
      else if (frame.next < needs.length) stack.push({name: needs[frame.next++]!, next: 0});
      else {
        active.add(frame.name);
        this.active.push(frame.name);
        stack.pop();
      }
    }
    return this.active.slice(before);
  }

  disable(name: string): string[] {
    if (!this.active.includes(name)) return [];
    const falling = new Set([name]);
    for (const each of falling) {
      for (const dependent of this.dependents.get(each) ?? []) falling.add(dependent);
    }
    const stopped = this.active.filter((each) => falling.has(each));
    this.active = this.active.filter((each) => !falling.has(each));
    return stopped.reverse();
  }

  running(): string[] {
    return this.active;
  }

  payroll(employee: string): {parts: [string, number][]; total: number} {
    const parts = this.active
      .map((name) => this.installed.get(name)!)
      .filter(({pay}) => Object.keys(pay).includes(employee))
      .map(({name, pay}): [string, number] => [name, pay[employee]!]);
    return {parts, total: parts.reduce((sum, [, amount]) => sum + amount, 0)};
  }
}
