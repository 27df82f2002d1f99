// Keeps the ids in a list and asks whether it includes one: O(n²).
export function balances(
  events: {id: string; account: string; kind: 'deposit' | 'withdraw'; amount: number}[],
): {account: string; balance: number}[] {
  const ids: string[] = [];
  const totals = new Map<string, number>();
  for (const {id, account, kind, amount} of events) {
    if (ids.includes(id)) continue;
    ids.push(id);
    const balance = totals.get(account) ?? 0;
    const changed = balance + (kind === 'deposit' ? amount : -amount);
    totals.set(account, changed < 0 ? balance : changed);
  }
  return Array.from(totals, ([account, balance]) => ({account, balance}));
}
