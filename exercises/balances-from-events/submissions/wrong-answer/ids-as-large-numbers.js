// Packs ids into numbers in base 38; twelve characters do not fit into a double.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const pack = (id) => [...id].reduce((n, c) => n * 38 + ALPHABET.indexOf(c) + 1, 0);
function balances(events) {
  const seen = new Set();
  const accounts = new Map();
  for (const event of events) {
    const id = pack(event.id);
    if (seen.has(id)) continue;
    seen.add(id);
    const balance = accounts.get(event.account) ?? 0;
    const sign = event.kind === 'deposit' ? 1 : balance >= event.amount ? -1 : 0;
    accounts.set(event.account, balance + sign * event.amount);
  }
  return accounts.entries().map(([account, balance]) => ({ account, balance })).toArray();
}
