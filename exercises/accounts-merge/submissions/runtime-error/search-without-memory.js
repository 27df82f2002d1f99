// Searches from account to account and forgets where it has been: two accounts with a common address call each other for ever.
function accountsMerge(accounts) {
  const holders = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (!holders.has(address)) holders.set(address, []);
      holders.get(address).push(index);
    }
  });
  const visit = (index, found) => {
    for (const address of accounts[index].slice(1)) {
      found.add(address);
      for (const other of holders.get(address)) if (other !== index) visit(other, found);
    }
    return found;
  };
  const done = new Set();
  const people = [];
  accounts.forEach(([name, first], index) => {
    if (done.has(first)) return;
    const found = visit(index, new Set());
    for (const address of found) done.add(address);
    people.push([name, ...[...found].sort()]);
  });
  return people;
}
