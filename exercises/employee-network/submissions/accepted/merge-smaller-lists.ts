// Every employee points at the list of its group; joining moves the shorter list into the longer one.
type Employee = Record<'department' | 'project' | 'reportsTo', string | null> & {id: string};
type Group = {members: string[]};

class Network {
  private readonly groupOf = new Map<string, Group>();

  add(id: string): void {
    this.groupOf.set(id, {members: [id]});
  }

  join(a: string, b: string): void {
    let long = this.groupOf.get(a);
    let short = this.groupOf.get(b);
    if (!long || !short || long === short) return;
    if (long.members.length < short.members.length) [long, short] = [short, long];
    for (const id of short.members) {
      long.members.push(id);
      this.groupOf.set(id, long);
    }
  }

  get groups(): string[][] {
    return [...new Set(this.groupOf.values())].map(({members}) => members);
  }
}

export default function groups(employees: Employee[]): string[][] {
  const network = new Network();
  for (const {id} of employees) network.add(id);
  const first = {department: new Map<string, string>(), project: new Map<string, string>()};
  for (const employee of employees) {
    for (const field of ['department', 'project'] as const) {
      const value = employee[field];
      if (value === null) continue;
      const known = first[field].get(value);
      if (known === undefined) first[field].set(value, employee.id);
      else network.join(known, employee.id);
    }
    if (employee.reportsTo !== null) network.join(employee.reportsTo, employee.id);
  }
  return network.groups;
}
