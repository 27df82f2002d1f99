// Takes for a repeat only what has the id of the event just before.
function balances(events) {
  const totals = new Map();
  events.forEach(({id, account, kind, amount}, index) => {
    if (index > 0 && events[index - 1].id === id) return;
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  });
  return [...totals].map(([account, balance]) => ({account, balance}));
}
