// Keeps the latest delivery of each id instead of the first.
function balances(events) {
  const latest = new Map();
  for (const event of events) latest.set(event.id, event);
  const totals = new Map();
  for (const {account, kind, amount} of latest.values()) {
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
