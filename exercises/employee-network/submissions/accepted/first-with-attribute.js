// Union-find by size; each employee joins the first one with its department and project, and its manager.
function groups(employees) {
  const parent = employees.map((_, index) => index);
  const size = employees.map(() => 1);
  const find = (item) => {
    while (parent[item] !== item) {
      parent[item] = parent[parent[item]];
      item = parent[item];
    }
    return item;
  };
  const union = (a, b) => {
    let large = find(a);
    let small = find(b);
    if (large === small) return;
    if (size[large] < size[small]) [large, small] = [small, large];
    parent[small] = large;
    size[large] += size[small];
  };

  const byId = new Map();
  employees.forEach(({id}, index) => byId.set(id, index));
  const departments = new Map();
  const projects = new Map();
  const shared = (first, key, index) => {
    if (key === null) return;
    if (first.has(key)) union(first.get(key), index);
    else first.set(key, index);
  };
  employees.forEach(({department, project, reportsTo}, index) => {
    shared(departments, department, index);
    shared(projects, project, index);
    if (byId.has(reportsTo)) union(byId.get(reportsTo), index);
  });

  const result = new Map();
  employees.forEach(({id}, index) => {
    const root = find(index);
    if (!result.has(root)) result.set(root, []);
    result.get(root).push(id);
  });
  return [...result.values()];
}
