// Keeps a log of answers per order and asks a pure function what comes next; timers retry, waiters are told at the end.
type Answer = {call: string; ok: boolean};
type Log = {amount: number; answers: Answer[]};
type Outcome = 'placed' | 'cancelled';
type Next = {service: string; call: string} | Outcome;

const forward: [string, string, string][] = [
  ['stock', 'reserve', 'release'],
  ['payment', 'charge', 'refund'],
  ['shipping', 'schedule', 'unschedule'],
];

function nextOf({answers}: Log): Next {
  const isDone = (call: string): boolean => answers.some((answer) => answer.call === call && answer.ok);
  if (answers.every(({ok}) => ok)) {
    const step = forward.find(([, call]) => !isDone(call));
    return step === undefined ? 'placed' : {service: step[0], call: step[1]};
  }
  const left = [...forward].reverse().find(([, call, undo]) => isDone(call) && !isDone(undo));
  return left === undefined ? 'cancelled' : {service: left[0], call: left[2]};
}

export class OrderSaga {
  private readonly node: NodeTools;
  private readonly waiting = new Map<string, ((outcome: Outcome) => void)[]>();

  constructor(node: NodeTools) {
    this.node = node;
  }

  start(): void {
    for (const name of this.node.store.keys()) {
      const log = this.log(name);
      if (typeof nextOf(log) === 'object') {
        this.waiting.set(name, []);
        this.step(name);
      }
    }
  }

  placeOrder(orderId: string, amount: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const known = this.node.store.get(orderId) as Log | undefined;
      const next = known && nextOf(known);
      if (typeof next === 'string') return resolve(next);
      const others = this.waiting.get(orderId);
      if (others) {
        others.push(resolve);
        return;
      }
      this.waiting.set(orderId, [resolve]);
      if (!known) this.node.store.set(orderId, {amount, answers: []});
      this.step(orderId);
    });
  }

  private log(name: string): Log {
    return this.node.store.get(name) as Log;
  }

  private step(name: string): void {
    const log = this.log(name);
    const next = nextOf(log);
    if (typeof next === 'string') {
      for (const tell of this.waiting.get(name) ?? []) tell(next);
      this.waiting.delete(name);
      return;
    }
    const {service, call} = next;
    this.node.rpc(service, {call, subject: name, key: `${call} for ${name}`, amount: log.amount}, 45).then(
      ({ok}) => {
        log.answers.push({call, ok});
        this.node.store.set(name, log);
        this.step(name);
      },
      () => {
        this.node.after(20, () => this.step(name));
      },
    );
  }
}
