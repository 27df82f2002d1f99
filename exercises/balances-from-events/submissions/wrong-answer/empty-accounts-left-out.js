// Leaves out accounts with nothing in them.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    let balance = totals.get(account) || 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].filter(([, balance]) => balance).map(([account, balance]) => ({account, balance}));
}
