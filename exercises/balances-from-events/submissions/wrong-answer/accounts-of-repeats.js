// Gives an account its place in the list at a repeated delivery, too.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    let balance = totals.get(account) ?? 0;
    totals.set(account, balance);
    if (seen.has(id)) continue;
    seen.add(id);
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
