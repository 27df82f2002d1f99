// Takes a million millions for the greatest balance.
function balances(events) {
  const seen = new Set();
  const totals = new Map();
  for (const {id, account, kind, amount} of events) {
    const key = id;
    const name = account;
    if (seen.has(key)) continue;
    seen.add(key);
    let balance = totals.get(name)?.balance ?? 0;
    if (kind === 'deposit') balance = Math.min(balance + amount, 1e12);
    else if (amount <= balance) balance -= amount;
    totals.set(name, {account, balance});
  }
  return [...totals.values()];
}
