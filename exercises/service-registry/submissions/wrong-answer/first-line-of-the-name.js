// Only the first line of a name tells instances apart.
class ServiceRegistry {
  constructor(ttlMs) {
    this.ttl = ttlMs;
    this.places = 0;
    this.services = new Map();
  }

  /** The entry of a service, without what has expired by `now`. */
  sweep(service, now) {
    let entry = this.services.get(service);
    if (!entry) this.services.set(service, (entry = {instances: new Map(), last: 0}));
    for (const [instance, {seenAt}] of entry.instances) {
      if (now - seenAt >= this.ttl) entry.instances.delete(instance.split("\n")[0]);
    }
    return entry;
  }

  healthy(service, now) {
    const {instances} = this.sweep(service, now);
    return [...instances.values()].filter(({up}) => up);
  }

  register(service, instance, now) {
    const {instances} = this.sweep(service, now);
    const known = instances.get(instance.split("\n")[0]);
    instances.set(instance.split("\n")[0], {name: instance, place: known ? known.place : ++this.places, seenAt: now, up: true});
    return known === undefined;
  }

  heartbeat(service, instance, status, now) {
    const found = this.sweep(service, now).instances.get(instance.split("\n")[0]);
    if (!found) return false;
    found.seenAt = now;
    found.up = status === 'up';
    return true;
  }

  deregister(service, instance, now) {
    return this.sweep(service, now).instances.delete(instance.split("\n")[0]);
  }

  instances(service, now) {
    return this.healthy(service, now).map(({name}) => name);
  }

  discover(service, now) {
    const healthy = this.healthy(service, now);
    if (healthy.length === 0) return null;
    const entry = this.services.get(service);
    const next = healthy.find(({place}) => place > entry.last) ?? healthy[0];
    entry.last = next.place;
    return next.name;
  }
}
