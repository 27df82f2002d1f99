// Spaces at the ends of the name are lost.
function accountsMerge(accounts) {
  const holders = new Map();
  accounts.forEach((account, i) => {
    account.slice(1).forEach((address) => {
      if (!holders.has(address)) holders.set(address, []);
      holders.get(address).push(i);
    });
  });
  const done = new Set();
  const result = [];
  for (let start = 0; start < accounts.length; start++) {
    if (done.has(start)) continue;
    done.add(start);
    const found = new Set();
    const stack = [start];
    while (stack.length > 0) {
      const account = accounts[stack.pop()];
      for (const address of account.slice(1)) {
        if (found.has(address)) continue;
        found.add(address);
        for (const other of holders.get(address)) {
          if (!done.has(other)) {
            done.add(other);
            stack.push(other);
          }
        }
      }
    }
    result.push([accounts[start][0].trim(), ...[...found].sort()]);
  }
  return result;
}
