// Lists an account only once one of its events was accepted.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    const balance = totals.get(account) ?? 0;
    if (kind === 'deposit') totals.set(account, balance + amount);
    else if (amount <= balance) totals.set(account, balance - amount);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
