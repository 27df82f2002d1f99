// Leaves out repeats first, then folds what is left.
type Event = {id: string; account: string; kind: 'deposit' | 'withdraw'; amount: number};
type Balance = {account: string; balance: number};

export function balances(events: Event[]): Balance[] {
  const seen = new Set<string>();
  const firsts = events.filter(({id}) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  const byAccount = firsts.reduce((all, {account, kind, amount}) => {
    const entry = all.get(account) ?? {account, balance: 0};
    const changed = entry.balance + (kind === 'deposit' ? amount : -amount);
    return all.set(account, changed < 0 ? entry : {account, balance: changed});
  }, new Map<string, Balance>());
  return [...byAccount.values()];
}
