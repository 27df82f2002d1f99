// Puts an employee into the first group that has a link with it; groups that a later employee connects stay apart.
type Employee = {id: string; department: string | null; project: string | null; reportsTo: string | null};

export function groups(employees: Employee[]): string[][] {
  const result: string[][] = [];
  const present = new Set(employees.map(({id}) => id));
  const byDepartment = new Map<string, string[]>();
  const byProject = new Map<string, string[]>();
  const byId = new Map<string, string[]>();
  const reports = new Map<string, string[]>();
  for (const {id, department, project, reportsTo} of employees) {
    let group =
      (department === null ? undefined : byDepartment.get(department)) ??
      (project === null ? undefined : byProject.get(project)) ??
      (reportsTo === null ? undefined : byId.get(reportsTo)) ??
      reports.get(id);
    if (!group) result.push((group = []));
    group.push(id);
    byId.set(id, group);
    if (department !== null) byDepartment.set(department, group);
    if (project !== null) byProject.set(project, group);
    if (reportsTo !== null && present.has(reportsTo)) reports.set(reportsTo, group);
  }
  return result;
}
