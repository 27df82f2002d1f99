// A table of steps, and the index of the step that is next kept in the store.
const STEPS = [
  { service: 'stock', call: 'reserve', undo: 'release' },
  { service: 'payment', call: 'charge', undo: 'refund' },
  { service: 'shipping', call: 'schedule', undo: 'unschedule' },
];

class OrderSaga {
  constructor(node) {
    this.node = node;
    this.active = new Map();
  }

  start() {
    for (const key of this.node.store.keys()) {
      if (key.startsWith('saga:')) this.drive(key.slice(5));
    }
  }

  placeOrder(orderId, amount) {
    if (!this.load(orderId)) {
      this.save(orderId, { amount, step: 0, phase: 'forward' });
    }
    return this.drive(orderId);
  }

  load(orderId) {
    return this.node.store.get('saga:' + orderId);
  }

  save(orderId, saga) {
    this.node.store.set('saga:' + orderId, saga);
  }

  drive(orderId) {
    if (!this.active.has(orderId)) this.active.set(orderId, this.run(orderId));
    return this.active.get(orderId);
  }

  async run(orderId) {
    const saga = this.load(orderId);
    while (saga.phase === 'forward' && saga.step < STEPS.length) {
      const { service, call } = STEPS[saga.step];
      const answer = await this.ask(service, call, orderId, saga.amount);
      if (answer.ok) {
        saga.step++;
      } else {
        saga.phase = 'undo';
        saga.step--;
      }
      this.save(orderId, saga);
    }
    while (saga.phase === 'undo' && saga.step >= 0) {
      const { service, undo } = STEPS[saga.step];
      await this.ask(service, undo, orderId, saga.amount);
      saga.step--;
      this.save(orderId, saga);
    }
    return saga.phase === 'forward' ? 'placed' : 'cancelled';
  }

  async ask(service, call, subject, amount) {
    const message = { call, subject, key: subject + '/' + call };
    if (service === 'payment') message.amount = amount;
    for (;;) {
      try {
        return await this.node.rpc(service, message);
      } catch {
        await this.node.sleep(10);
      }
    }
  }
}
