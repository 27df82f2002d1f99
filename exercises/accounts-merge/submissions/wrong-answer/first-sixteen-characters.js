// Compares the first 16 characters of addresses.
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const find = (item) => { while (parent[item] !== item) { parent[item] = parent[parent[item]]; item = parent[item]; } return item; };
  const owner = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (owner.has(address.slice(0, 16))) parent[find(owner.get(address.slice(0, 16)))] = find(index);
      else owner.set(address.slice(0, 16), index);
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
