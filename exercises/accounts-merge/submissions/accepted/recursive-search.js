// Recursive depth-first search from account to account, as deep as the longest chain.
var accountsMerge = function (accounts) {
  const holders = {__proto__: null};
  for (let i = 0; i < accounts.length; i++) {
    for (let k = 1; k < accounts[i].length; k++) (holders[accounts[i][k]] ??= []).push(i);
  }
  const done = [];
  function visit(i, found) {
    if (done[i]) return found;
    done[i] = true;
    for (let k = 1; k < accounts[i].length; k++) {
      const address = accounts[i][k];
      if (found.has(address)) continue;
      found.add(address);
      for (const other of holders[address]) visit(other, found);
    }
    return found;
  }
  const people = [];
  accounts.forEach((account, i) => {
    if (!done[i]) people.push([account[0], ...Array.from(visit(i, new Set())).sort()]);
  });
  return people.reverse();
};
