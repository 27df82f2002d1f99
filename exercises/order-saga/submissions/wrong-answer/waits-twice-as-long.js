// Waits twice as long before each repetition, without a bound.
const STEPS = [
  { service: 'stock', call: 'reserve', undo: 'release' },
  { service: 'payment', call: 'charge', undo: 'refund', paid: true },
  { service: 'shipping', call: 'schedule', undo: 'unschedule' },
];

class OrderSaga {
  constructor(node) {
    this.node = node;
    this.running = new Map();
  }

  start() {
    for (const id of this.node.store.keys()) {
      if (!this.node.store.get(id).outcome) this.join(id);
    }
  }

  placeOrder(orderId, amount) {
    const known = this.node.store.get(orderId);
    if (known?.outcome) return known.outcome;
    if (!known) this.node.store.set(orderId, { amount, done: 0, back: false, outcome: null });
    return this.join(orderId);
  }

  join(id) {
    if (!this.running.has(id)) {
      this.running.set(id, this.work(id).finally(() => this.running.delete(id)));
    }
    return this.running.get(id);
  }

  async work(id) {
    const saga = this.node.store.get(id);
    const save = () => this.node.store.set(id, saga);
    while (!saga.back && saga.done < STEPS.length) {
      const step = STEPS[saga.done];
      const answer = await this.ask(step, step.call, id, saga.amount);
      if (answer.ok) saga.done++;
      else saga.back = true;
      save();
    }
    while (saga.back && saga.done > 0) {
      const step = STEPS[saga.done - 1];
      await this.ask(step, step.undo, id, saga.amount);
      saga.done--;
      save();
    }
    saga.outcome = saga.back ? 'cancelled' : 'placed';
    save();
    return saga.outcome;
  }

  async ask(step, call, subject, amount) {
    const message = { call, subject, key: `${subject}/${call}` };
    if (step.paid) message.amount = amount;
    for (let wait = 20; ; wait *= 2) {
      try {
        return await this.node.rpc(step.service, message);
      } catch {
        await this.node.sleep(wait);
      }
    }
  }
}
