// Lets a balance fall below zero.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
