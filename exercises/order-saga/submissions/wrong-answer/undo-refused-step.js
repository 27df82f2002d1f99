// Undoes the step that was refused as well.
const steps = [
  {service: 'stock', does: 'reserve', undoes: 'release'},
  {service: 'payment', does: 'charge', undoes: 'refund'},
  {service: 'shipping', does: 'schedule', undoes: 'unschedule'},
];

class OrderSaga {
  constructor(node) {
    this.node = node;
    this.running = new Map();
  }

  start() {
    for (const id of this.node.store.keys()) {
      if (this.node.store.get(id).outcome === undefined) this.join(id);
    }
  }

  async placeOrder(orderId, amount) {
    if (this.node.store.get(orderId) === undefined) {
      this.node.store.set(orderId, {amount, done: 0, isBack: false});
    }
    return this.join(orderId);
  }

  join(id) {
    let saga = this.running.get(id);
    if (saga === undefined) {
      saga = this.run(id);
      this.running.set(id, saga);
    }
    return saga;
  }

  async run(id) {
    const record = this.node.store.get(id);
    const save = () => this.node.store.set(id, record);
    while (record.outcome === undefined) {
      if (record.isBack && record.done === 0) record.outcome = 'cancelled';
      else if (!record.isBack && record.done === steps.length) record.outcome = 'placed';
      else if (record.isBack) {
        const {service, undoes} = steps[record.done - 1];
        await this.ask(service, undoes, id, record.amount);
        record.done--;
      } else {
        const {service, does} = steps[record.done];
        const {ok} = await this.ask(service, does, id, record.amount);
        record.done++;
        if (!ok) record.isBack = true;
      }
      save();
    }
    return record.outcome;
  }

  async ask(service, call, id, amount) {
    const message = {call, subject: id, key: `${id}/${call}`, amount};
    for (;;) {
      try {
        return await this.node.rpc(service, message);
      } catch {
        // No answer is no refusal: the same key again.
      }
    }
  }
}
