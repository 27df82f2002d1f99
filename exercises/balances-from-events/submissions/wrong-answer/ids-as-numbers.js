// Keeps ids that read like numbers as numbers.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    const key = Number.isNaN(Number(id)) ? id : Number(id);
    if (seen.has(key)) continue;
    seen.add(key);
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit') balance += amount;
    else if (amount <= balance) balance -= amount;
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
