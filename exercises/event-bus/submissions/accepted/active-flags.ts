// Subscriptions carry a flag; the map of an event keeps them in order, by handler.
type Subscription = {readonly handler: Handler; readonly once: boolean; active: boolean};

class EventBus {
  readonly #events = new Map<string, Map<Handler, Subscription>>();

  on(event: string, handler: Handler): void {
    this.#add(event, handler, false);
  }

  once(event: string, handler: Handler): void {
    this.#add(event, handler, true);
  }

  off(event: string, handler: Handler): boolean {
    const subscription = this.#events.get(event)?.get(handler);
    if (subscription === undefined) return false;
    subscription.active = false;
    return this.#events.get(event)!.delete(handler);
  }

  async emit(event: string, data: unknown): Promise<string[]> {
    const now = Array.from(this.#events.get(event)?.values() ?? []);
    const errors: (string | undefined)[] = [];
    const waiting: Promise<void>[] = [];
    now.forEach((subscription, index) => {
      if (!subscription.active) return;
      if (subscription.once) this.off(event, subscription.handler);
      waiting.push(this.#run(subscription.handler, data, (message) => (errors[index] = message)));
    });
    await Promise.all(waiting);
    return errors.filter((message) => message !== undefined);
  }

  async #run(handler: Handler, data: unknown, onError: (message: string) => void): Promise<void> {
    try {
      await handler(data);
    } catch (error) {
      onError((error as Error).message);
    }
  }

  #add(event: string, handler: Handler, once: boolean): void {
    let all = this.#events.get(event);
    if (all === undefined) this.#events.set(event, (all = new Map()));
    if (!all.has(handler)) all.set(handler, {handler, once, active: true});
  }
}
