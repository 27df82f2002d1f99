// Merges all accounts of one name.
function accountsMerge(accounts) {
  const people = new Map();
  for (const [name, ...addresses] of accounts) {
    if (!people.has(name)) people.set(name, new Set());
    for (const address of addresses) people.get(name).add(address);
  }
  return [...people].map(([name, addresses]) => [name, ...[...addresses].sort()]);
}
