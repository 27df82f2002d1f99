// Searches from employee to employee, filtering the whole list for the colleagues of each: O(n²).
type Employee = {id: string; department: string | null; project: string | null; reportsTo: string | null};

export function groups(employees: Employee[]): string[][] {
  const left = new Set(employees);
  const result: string[][] = [];
  for (const start of employees) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const one of group) {
      const linked = employees.filter(
        (other) =>
          left.has(other) &&
          ((one.department !== null && one.department === other.department) ||
            (one.project !== null && one.project === other.project) ||
            one.reportsTo === other.id ||
            other.reportsTo === one.id),
      );
      for (const other of linked) left.delete(other);
      group.push(...linked);
    }
    result.push(group.map(({id}) => id));
  }
  return result;
}
