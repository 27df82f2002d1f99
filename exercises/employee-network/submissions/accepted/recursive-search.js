// Colleagues grouped per attribute, then a recursive search that goes as deep as the longest chain.
const groups = (employees) => {
  const byDepartment = Map.groupBy(employees, ({department}) => department);
  const byProject = Map.groupBy(employees, ({project}) => project);
  const reports = Map.groupBy(employees, ({reportsTo}) => reportsTo);
  const byId = new Map(employees.map((employee) => [employee.id, employee]));
  byDepartment.delete(null);
  byProject.delete(null);
  reports.delete(null);
  const seen = new Set();

  const take = (book, key) => {
    const found = book.get(key) ?? [];
    book.delete(key);
    return found;
  };
  const visit = (employee, group) => {
    if (seen.has(employee)) return group;
    seen.add(employee);
    group.push(employee.id);
    take(byDepartment, employee.department).forEach((other) => visit(other, group));
    take(byProject, employee.project).forEach((other) => visit(other, group));
    take(reports, employee.id).forEach((other) => visit(other, group));
    const manager = byId.get(employee.reportsTo);
    return manager ? visit(manager, group) : group;
  };

  return employees.map((employee) => visit(employee, [])).filter((group) => group.length > 0);
};
