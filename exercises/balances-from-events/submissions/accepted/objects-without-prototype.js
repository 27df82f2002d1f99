// Objects without a prototype for both, and a list of accounts beside them.
const balances = (events) => {
  const handled = Object.create(null);
  const entries = Object.create(null);
  const list = [];
  events.forEach((event) => {
    if (handled[event.id]) return;
    handled[event.id] = true;
    if (!entries[event.account]) {
      entries[event.account] = {account: event.account, balance: 0};
      list.push(entries[event.account]);
    }
    const entry = entries[event.account];
    if (event.kind === 'deposit') entry.balance += event.amount;
    else if (entry.balance >= event.amount) entry.balance -= event.amount;
  });
  return list;
};
