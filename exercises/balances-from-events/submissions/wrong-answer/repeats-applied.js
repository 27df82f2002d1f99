// Applies repeated deliveries again.
function balances(events) {
  const totals = new Map();
  for (const {account, kind, amount} of events) {
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
