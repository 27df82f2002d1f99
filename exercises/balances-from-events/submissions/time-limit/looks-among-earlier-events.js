// Looks for the id among all earlier events: O(n²).
function balances(events) {
  const totals = new Map();
  events.forEach(({id, account, kind, amount}, index) => {
    for (let earlier = 0; earlier < index; earlier++) if (events[earlier].id === id) return;
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  });
  return [...totals].map(([account, balance]) => ({account, balance}));
}
