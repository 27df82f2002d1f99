// Hubs have the names with a suffix, which may be the id of an employee.
class Network {
  constructor() {
    this.neighbours = new Map();
  }
  node(key) {
    if (!this.neighbours.has(key)) this.neighbours.set(key, new Set());
    return this.neighbours.get(key);
  }
  link(a, b) {
    this.node(a).add(b);
    this.node(b).add(a);
  }
  *components() {
    const open = new Set(this.neighbours.keys());
    for (const first of this.neighbours.keys()) {
      if (!open.delete(first)) continue;
      const stack = [first];
      const found = [];
      while (stack.length > 0) {
        const key = stack.pop();
        found.push(key);
        for (const next of this.neighbours.get(key)) {
          if (open.delete(next)) stack.push(next);
        }
      }
      yield found;
    }
  }
}

function groups(employees) {
  const network = new Network();
  const ids = new Set(employees.map((e) => e.id));
  for (const { id, department, project, reportsTo } of employees) {
    const me = id;
    network.node(me);
    if (department !== null) network.link(me, `${department}_d`);
    if (project !== null) network.link(me, `${project}_p`);
    if (ids.has(reportsTo)) network.link(me, reportsTo);
  }
  const result = [];
  for (const keys of network.components()) {
    result.push(keys.filter((key) => ids.has(key)));
  }
  return result;
}
