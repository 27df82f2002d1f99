// Keeps all instances under the joined names, and finds those of a service by how they begin.
class ServiceRegistry {
  #ttl;
  #services = new Map();
  #next = 1;

  constructor(ttlMs) {
    this.#ttl = ttlMs;
  }

  #live(service, now) {
    let entry = this.#services.get('');
    if (!entry) {
      entry = { last: 0, instances: new Map() };
      this.#services.set('', entry);
    }
    for (const [name, it] of entry.instances) {
      if (now - it.seen >= this.#ttl) entry.instances.delete(name);
    }
    return entry;
  }

  register(service, instance, now) {
    const { instances } = this.#live(service, now);
    instance = `${service}:${instance}`;
    const known = instances.get(instance);
    if (known) {
      known.seen = now;
      known.healthy = true;
      return false;
    }
    instances.set(instance, { number: this.#next++, seen: now, healthy: true });
    return true;
  }

  heartbeat(service, instance, status, now) {
    const known = this.#live(service, now).instances.get(`${service}:${instance}`);
    if (!known) return false;
    known.seen = now;
    known.healthy = status === 'up';
    return true;
  }

  deregister(service, instance, now) {
    return this.#live(service, now).instances.delete(`${service}:${instance}`);
  }

  instances(service, now) {
    return [...this.#live(service, now).instances]
      .filter(([name, it]) => it.healthy && name.startsWith(`${service}:`))
      .map(([name]) => name.slice(service.length + 1));
  }

  discover(service, now) {
    const entry = this.#live(service, now);
    let first = null;
    for (const [name, it] of entry.instances) {
      if (!it.healthy || !name.startsWith(`${service}:`)) continue;
      const lasts = (this.lasts ??= new Map());
      if (it.number > (lasts.get(service) ?? 0)) {
        lasts.set(service, it.number);
        return name.slice(service.length + 1);
      }
      first ??= [name, it.number];
    }
    if (!first) return null;
    this.lasts.set(service, first[1]);
    return first[0].slice(service.length + 1);
  }
}
