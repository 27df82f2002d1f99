// A project whose name is a blank is taken for none.
function groups(employees) {
  const known = new Set(employees.map((e) => e.id));
  const links = new Map();
  const link = (x, y) => {
    if (!links.has(x)) links.set(x, []);
    if (!links.has(y)) links.set(y, []);
    links.get(x).push(y);
    links.get(y).push(x);
  };
  for (const { id, department, project, reportsTo } of employees) {
    const me = 'employee:' + id;
    if (department !== null) link(me, 'department:' + department);
    if (project?.trim()) link(me, 'project:' + project);
    if (known.has(reportsTo)) link(me, 'employee:' + reportsTo);
  }
  const seen = new Set();
  const result = [];
  for (const { id } of employees) {
    const start = 'employee:' + id;
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [];
    const stack = [start];
    while (stack.length > 0) {
      const node = stack.pop();
      if (node.startsWith('employee:')) group.push(node.slice('employee:'.length));
      for (const next of links.get(node) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          stack.push(next);
        }
      }
    }
    result.push(group);
  }
  return result;
}
