// Keeps the amount under the id with `-amount` behind it, which is an id as well.
class OrderSaga {
  constructor(node) {
    this.node = node;
    this.promises = {};
  }

  start() {
    const { store } = this.node;
    store.keys().filter((k) => !k.endsWith('-amount') && store.get(k).state !== 'placed' && store.get(k).state !== 'cancelled')
      .forEach((k) => { this.promises[k] = this.advance(k); });
  }

  async placeOrder(orderId, amount) {
    const { store } = this.node;
    const known = store.get(orderId);
    if (known && (known.state === 'placed' || known.state === 'cancelled')) return known.state;
    if (!known) {
      store.set(orderId + '-amount', amount);
      store.set(orderId, { state: 'reserve' });
    }
    if (!Object.hasOwn(this.promises, orderId)) this.promises[orderId] = this.advance(orderId);
    return this.promises[orderId];
  }

  // state machine: [service, next state when done, next state when refused]
  static transitions = {
    reserve: ['stock', 'charge', 'cancelled'],
    charge: ['payment', 'schedule', 'release'],
    schedule: ['shipping', 'placed', 'refund'],
    refund: ['payment', 'release'],
    release: ['stock', 'cancelled'],
  };

  async advance(id) {
    const { state } = this.node.store.get(id);
    const amount = this.node.store.get(id + '-amount');
    const transition = OrderSaga.transitions[state];
    if (!transition) return state;
    const [service, done, refused] = transition;
    const reply = await this.insist(service, { call: state, subject: id, key: `${state}:${id}`, amount });
    this.node.store.set(id, { state: reply.ok ? done : refused });
    return this.advance(id);
  }

  insist(service, message) {
    return this.node.rpc(service, message, 60).catch(() => this.insist(service, message));
  }
}
