// Never removes an expired instance and steps over all of them at every call: O(n²).
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
      if (now - seenAt >= this.ttl) entry.instances.get(instance).dead = true;
    }
    return entry;
  }

  healthy(service, now) {
    const {instances} = this.sweep(service, now);
    return [...instances.values()].filter(({up, dead}) => up && !dead);
  }

  register(service, instance, now) {
    const {instances} = this.sweep(service, now);
    if (instances.get(instance)?.dead) instances.delete(instance);
    const known = instances.get(instance);
    instances.set(instance, {name: instance, place: known ? known.place : ++this.places, seenAt: now, up: true});
    return known === undefined;
  }

  heartbeat(service, instance, status, now) {
    const found = this.sweep(service, now).instances.get(instance);
    if (!found || found.dead) return false;
    found.seenAt = now;
    found.up = status === 'up';
    return true;
  }

  deregister(service, instance, now) {
    const {instances} = this.sweep(service, now);
    return !instances.get(instance)?.dead && instances.delete(instance);
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
