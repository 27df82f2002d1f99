// A ledger with accounts as objects that refuse by themselves.
class Account {
  balance = 0;

  constructor(readonly account: string) {}

  apply(kind: string, amount: number): void {
    if (kind === 'deposit') this.balance += amount;
    else this.balance -= amount > this.balance ? 0 : amount;
  }
}

class Ledger {
  readonly #accounts = new Map<string, Account>();
  readonly #ids = new Set<string>();

  handle({id, account, kind, amount}: {id: string; account: string; kind: string; amount: number}): void {
    const before = this.#ids.size;
    if (this.#ids.add(id).size === before) return;
    if (!this.#accounts.has(account)) this.#accounts.set(account, new Account(account));
    this.#accounts.get(account)!.apply(kind, amount);
  }

  list(): {account: string; balance: number}[] {
    return Array.from(this.#accounts.values(), ({account, balance}) => ({account, balance}));
  }
}

export default function balances(
  events: {id: string; account: string; kind: 'deposit' | 'withdraw'; amount: number}[],
): {account: string; balance: number}[] {
  const ledger = new Ledger();
  for (const event of events) ledger.handle(event);
  return ledger.list();
}
