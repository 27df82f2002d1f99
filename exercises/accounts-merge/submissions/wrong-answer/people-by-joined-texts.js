// Tells people apart by the texts of their first account, joined without a separator.
function accountsMerge(accounts) {
  const parent = accounts.map((_, index) => index);
  const find = (item) => { while (parent[item] !== item) { parent[item] = parent[parent[item]]; item = parent[item]; } return item; };
  const owner = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (owner.has(address)) parent[find(owner.get(address))] = find(index);
      else owner.set(address, index);
    }
  });
  const people = new Map();
  accounts.forEach(([name, ...addresses], index) => {
    const root = accounts[find(index)].join("");
    if (!people.has(root)) people.set(root, [name, []]);
    people.get(root)[1].push(...addresses);
  });
  return [...people.values()].map(([name, list]) => [name, ...[...new Set(list)].sort()]);
}
