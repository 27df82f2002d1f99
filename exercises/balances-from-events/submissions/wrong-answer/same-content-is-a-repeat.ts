// Takes events that say the same for repeats, whatever their ids.
type Event = {id: string; account: string; kind: 'deposit' | 'withdraw'; amount: number};

export function balances(events: Event[]): {account: string; balance: number}[] {
  const seen = new Set<string>();
  const totals = new Map<string, number>();
  for (const {id, account, kind, amount} of events) {
    const content = JSON.stringify([account, kind, amount]);
    if (seen.has(content) || seen.has(id)) continue;
    seen.add(content);
    seen.add(id);
    const balance = totals.get(account) ?? 0;
    const changed = balance + (kind === 'deposit' ? amount : -amount);
    totals.set(account, changed < 0 ? balance : changed);
  }
  return Array.from(totals, ([account, balance]) => ({account, balance}));
}
