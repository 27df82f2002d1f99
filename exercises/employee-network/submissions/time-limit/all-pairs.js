// Compares every employee with every other: O(n²).
function groups(employees) {
  const parent = employees.map((_, index) => index);
  const find = (item) => {
    while (parent[item] !== item) {
      parent[item] = parent[parent[item]];
      item = parent[item];
    }
    return item;
  };
  for (let i = 0; i < employees.length; i++) {
    const one = employees[i];
    for (let k = i + 1; k < employees.length; k++) {
      const other = employees[k];
      const linked =
        (one.department !== null && one.department === other.department) ||
        (one.project !== null && one.project === other.project) ||
        one.reportsTo === other.id ||
        other.reportsTo === one.id;
      if (linked) parent[find(i)] = find(k);
    }
  }
  const result = new Map();
  employees.forEach(({id}, index) => {
    const root = find(index);
    if (!result.has(root)) result.set(root, []);
    result.get(root).push(id);
  });
  return [...result.values()];
}
