// Remembers an id only when its event was accepted: a refused one is tried again.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    let balance = totals.get(account) ?? 0;
    if (kind === 'deposit' || amount <= balance) {
      seen.add(id);
      balance += kind === 'deposit' ? amount : -amount;
    }
    totals.set(account, balance);
  }
  return [...totals].map(([account, balance]) => ({account, balance}));
}
