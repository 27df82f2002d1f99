// Expects an account to exist when something is withdrawn.
function balances(events) {
  const seen = new Set();
  const entries = new Map();
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (kind === 'deposit' && !entries.has(account)) entries.set(account, {account, balance: 0});
    const entry = entries.get(account);
    if (kind === 'deposit') entry.balance += amount;
    else if (amount <= entry.balance) entry.balance -= amount;
  }
  return [...entries.values()];
}
