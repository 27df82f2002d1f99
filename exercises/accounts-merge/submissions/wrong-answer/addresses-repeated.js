// Puts the address lists of all accounts together, shared addresses several times.
function accountsMerge(accounts) {
  const holders = new Map();
  accounts.forEach(([, ...addresses], index) => {
    for (const address of addresses) {
      if (!holders.has(address)) holders.set(address, []);
      holders.get(address).push(index);
    }
  });
  const seen = new Set();
  const seenAddresses = new Set();
  const people = [];
  accounts.forEach(([name], start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const found = [];
    const stack = [start];
    while (stack.length > 0) {
      for (const address of accounts[stack.pop()].slice(1)) {
        found.push(address);
        if (seenAddresses.has(address)) continue;
        seenAddresses.add(address);
        for (const other of holders.get(address)) {
          if (seen.has(other)) continue;
          seen.add(other);
          stack.push(other);
        }
      }
    }
    people.push([name, ...found.sort()]);
  });
  return people;
}
