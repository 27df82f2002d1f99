// Compares every account with every other: O(n²).
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const find = (item) => {
    while (parent[item] !== item) {
      parent[item] = parent[parent[item]];
      item = parent[item];
    }
    return item;
  };
  const sets = accounts.map(([, ...addresses]) => new Set(addresses));
  for (let i = 0; i < accounts.length; i++) {
    for (let k = i + 1; k < accounts.length; k++) {
      if (accounts[i].some((address, at) => at > 0 && sets[k].has(address))) parent[find(k)] = find(i);
    }
  }
  const people = new Map();
  sets.forEach((addresses, index) => {
    const root = find(index);
    if (!people.has(root)) people.set(root, new Set());
    for (const address of addresses) people.get(root).add(address);
  });
  return [...people].map(([root, addresses]) => [accounts[root][0], ...[...addresses].sort()]);
}
