// Union-find by size over accounts; a map from each address to the first account that had it.
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const size = accounts.map(() => 1);
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
