// Employees and attributes are nodes of one graph; a breadth-first search collects each component.
type Employee = {
  id: string;
  name: string;
  department: string | null;
  project: string | null;
  reportsTo: string | null;
};

export function groups(employees: Employee[]): string[][] {
  const links = new Map<string, string[]>();
  const link = (a: string, b: string): void => {
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const known = links.get(from);
      if (known) known.push(to);
      else links.set(from, [to]);
    }
  };
  const present = new Set(employees.map(({id}) => id));
  for (const {id, department, project, reportsTo} of employees) {
    if (department !== null) link(`employee:${id}`, `department:${department}`);
    if (project !== null) link(`employee:${id}`, `project:${project}`);
    if (reportsTo !== null && present.has(reportsTo)) link(`employee:${id}`, `employee:${reportsTo}`);
  }

  const seen = new Set<string>();
  const result: string[][] = [];
  for (const {id} of employees) {
    if (seen.has(`employee:${id}`)) continue;
    const queue = [`employee:${id}`];
    seen.add(queue[0]!);
    const group: string[] = [];
    for (const node of queue) {
      if (node.startsWith('employee:')) group.push(node.slice('employee:'.length));
      for (const next of links.get(node) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    result.push(group);
  }
  return result;
}
