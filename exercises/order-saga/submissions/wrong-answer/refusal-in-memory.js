// Knows a refusal in memory only: after a crash the saga goes forward again, and asks for what was answered.
const STEPS = [
  { service: 'stock', call: 'reserve', undo: 'release' },
  { service: 'payment', call: 'charge', undo: 'refund', paid: true },
  { service: 'shipping', call: 'schedule', undo: 'unschedule' },
];
class OrderSaga {
  constructor(node) {
    this.node = node;
    this.sagas = new Map();
  }
  start() {
    for (const key of this.node.store.keys()) if (key.startsWith('order:')) this.saga(key.slice(6));
  }
  placeOrder(orderId, amount) {
    if (!this.node.store.get(`order:${orderId}`)) this.save(orderId, { amount, done: 0, undoing: false, result: null });
    return this.saga(orderId);
  }
  save(orderId, state) {
    this.node.store.set(`order:${orderId}`, state);
    return state;
  }
  saga(orderId) {
    if (!this.sagas.has(orderId)) this.sagas.set(orderId, this.drive(orderId));
    return this.sagas.get(orderId);
  }
  async drive(orderId) {
    let state = this.node.store.get(`order:${orderId}`);
    let undoing = false;
    while (state.result === null) {
      if (undoing) {
        if (state.done === 0) state = this.save(orderId, { ...state, result: 'cancelled' });
        else {
          const step = STEPS[state.done - 1];
          await this.ask(orderId, step, step.undo, state.amount);
          state = this.save(orderId, { ...state, done: state.done - 1 });
        }
      } else if (state.done === STEPS.length) {
        state = this.save(orderId, { ...state, result: 'placed' });
      } else {
        const step = STEPS[state.done];
        const { ok } = await this.ask(orderId, step, step.call, state.amount);
        state = this.save(orderId, ok ? { ...state, done: state.done + 1 } : state);
        undoing = !ok;
      }
    }
    return state.result;
  }
  async ask(orderId, step, call, amount) {
    const message = { call, subject: orderId, key: `${orderId}/${call}` };
    if (step.paid) message.amount = amount;
    for (;;) {
      try {
        return await this.node.rpc(step.service, message, 60);
      } catch {
        await this.node.sleep(20);
      }
    }
  }
}
