// Union-find over accounts; a map from each address to the first account that had it. The reference.
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const find = (item) => {
    while (parent[item] !== item) {
      parent[item] = parent[parent[item]];
      item = parent[item];
    }
    return item;
  };
  const union = (a, b) => {
    parent[find(a)] = find(b);
  };

  const owner = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (owner.has(address)) union(owner.get(address), index);
      else owner.set(address, index);
    }
  });

  const people = new Map();
  for (const [address, index] of owner) {
    const root = find(index);
    if (!people.has(root)) people.set(root, []);
    people.get(root).push(address);
  }
  return [...people].map(([root, addresses]) => [accounts[root][0], ...addresses.sort()]);
}
