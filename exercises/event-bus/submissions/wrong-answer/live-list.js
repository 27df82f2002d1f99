// Goes through the list while handlers change it.
class EventBus {
  constructor() {
    this.events = new Map();
  }

  list(event) {
    if (!this.events.has(event)) this.events.set(event, []);
    return this.events.get(event);
  }

  add(event, handler, once) {
    const list = this.list(event);
    if (!list.some((item) => item.handler === handler)) list.push({handler, once});
  }

  on(event, handler) {
    this.add(event, handler, false);
  }

  once(event, handler) {
    this.add(event, handler, true);
  }

  off(event, handler) {
    const list = this.list(event);
    const index = list.findIndex((item) => item.handler === handler);
    if (index < 0) return false;
    list.splice(index, 1);
    return true;
  }

  async emit(event, data) {
    const list = this.list(event);
    const results = [];
    for (const item of list) {
      if (item.once) this.off(event, item.handler);
      results.push(Promise.try(item.handler, data));
    }
    const settled = await Promise.allSettled(results);
    return settled.filter(({status}) => status === 'rejected').map(({reason}) => reason.message);
  }
}
