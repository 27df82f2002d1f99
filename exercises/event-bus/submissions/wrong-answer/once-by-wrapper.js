// Subscribes a wrapper for once, which off does not find.
class EventBus {
  constructor() {
    this.events = new Map();
  }
  on(event, handler) {
    if (!this.events.has(event)) this.events.set(event, new Set());
    this.events.get(event).add(handler);
  }
  once(event, handler) {
    const wrapper = (data) => {
      this.off(event, wrapper);
      return handler(data);
    };
    this.on(event, wrapper);
  }
  off(event, handler) {
    return this.events.get(event)?.delete(handler) ?? false;
  }
  async emit(event, data) {
    const all = this.events.get(event) ?? new Set();
    const results = [...all].filter((handler) => all.has(handler)).map((handler) => Promise.try(handler, data));
    const settled = await Promise.allSettled(results);
    return settled.filter(({status}) => status === 'rejected').map(({reason}) => reason.message);
  }
}
