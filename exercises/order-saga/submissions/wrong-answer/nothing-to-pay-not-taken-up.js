// An order with the amount 0 is not taken up after a crash.
const PLAN = {
  reserve: { to: 'stock', ok: 'charge', refused: 'cancelled' },
  charge: { to: 'payment', ok: 'schedule', refused: 'release' },
  schedule: { to: 'shipping', ok: 'placed', refused: 'refund' },
  refund: { to: 'payment', ok: 'release' },
  release: { to: 'stock', ok: 'cancelled' },
};

class OrderSaga {
  #node;
  #waiting = new Map();

  constructor(node) {
    this.#node = node;
  }

  start() {
    for (const key of this.#node.store.keys()) {
      const order = this.#node.store.get(key);
      if (order.amount && order.state in PLAN) this.#finish(key.slice('order:'.length));
    }
  }

  async placeOrder(orderId, amount) {
    const key = 'order:' + orderId;
    const known = this.#node.store.get(key);
    if (!known) this.#node.store.set(key, { amount, state: 'reserve' });
    else if (!(known.state in PLAN)) return known.state;
    return this.#finish(orderId);
  }

  #finish(orderId) {
    let promise = this.#waiting.get(orderId);
    if (!promise) {
      promise = this.#advance(orderId);
      this.#waiting.set(orderId, promise);
    }
    return promise;
  }

  async #advance(orderId) {
    const key = 'order:' + orderId;
    const order = this.#node.store.get(key);
    if (!(order.state in PLAN)) return order.state;
    const state = PLAN[order.state];
    let answer;
    try {
      answer = await this.#node.rpc(state.to, {
        call: order.state,
        subject: orderId,
        key: order.state + ' ' + orderId,
        amount: order.amount,
      });
    } catch {
      return this.#advance(orderId);
    }
    this.#node.store.set(key, { ...order, state: answer.ok ? state.ok : state.refused });
    return this.#advance(orderId);
  }
}
