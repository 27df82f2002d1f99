// Keeps orders under their ids, and the list of all under `index`, which is an id as well.
const STEPS = [
  { service: 'stock', call: 'reserve', undo: 'release' },
  { service: 'payment', call: 'charge', undo: 'refund' },
  { service: 'shipping', call: 'schedule', undo: 'unschedule' },
];
class OrderSaga {
  constructor(node) {
    this.node = node;
    this.running = new Map();
  }
  start() {
    for (const orderId of this.node.store.get('index') ?? []) {
      if (!this.node.store.get(orderId).result) this.run(orderId).catch(() => {});
    }
  }
  placeOrder(orderId, amount) {
    const saga = this.node.store.get(orderId);
    if (saga && saga.result) return saga.result;
    if (!saga) {
      this.node.store.set('index', [...(this.node.store.get('index') ?? []), orderId]);
      this.save(orderId, { amount, done: 0, undoing: false, result: null });
    }
    return this.run(orderId);
  }
  save(orderId, saga) {
    this.node.store.set(orderId, saga);
  }
  run(orderId) {
    if (!this.running.has(orderId)) this.running.set(orderId, this.drive(orderId));
    return this.running.get(orderId);
  }
  async drive(orderId) {
    const saga = this.node.store.get(orderId);
    while (!saga.undoing && saga.done < STEPS.length) {
      const { service, call } = STEPS[saga.done];
      const answer = await this.ask(service, call, orderId, saga.amount);
      if (answer.ok) saga.done++;
      else saga.undoing = true;
      this.save(orderId, saga);
    }
    while (saga.undoing && saga.done > 0) {
      const { service, undo } = STEPS[saga.done - 1];
      await this.ask(service, undo, orderId, saga.amount);
      saga.done--;
      this.save(orderId, saga);
    }
    saga.result = saga.undoing ? 'cancelled' : 'placed';
    this.save(orderId, saga);
    return saga.result;
  }
  async ask(service, call, orderId, amount) {
    const message = { call, subject: orderId, key: `${orderId}:${call}`, amount };
    for (;;) {
      try {
        return await this.node.rpc(service, message, 50);
      } catch {
        // nothing is known: ask again with the same key
      }
    }
  }
}
