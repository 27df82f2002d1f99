// Takes hyphens and underscores for the same.
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const find = (item) => { while (parent[item] !== item) { parent[item] = parent[parent[item]]; item = parent[item]; } return item; };
  const owner = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (owner.has(address.replace(/[-_]/g, "-"))) parent[find(owner.get(address.replace(/[-_]/g, "-")))] = find(index);
      else owner.set(address.replace(/[-_]/g, "-"), index);
    }
  });
  const people = new Map();
  accounts.forEach(([name, ...addresses], index) => {
    const root = find(index);
    if (!people.has(root)) people.set(root, [name, new Set()]);
    for (const address of addresses) people.get(root)[1].add(address);
  });
  return [...people.values()].map(([name, set]) => [name, ...[...set].sort()]);
}
