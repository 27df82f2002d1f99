// One closure per service: a linked ring order with the expired cut out on the way through.
function ServiceRegistry(ttlMs) {
  const services = new Map();
  let tickets = 0;

  const serviceOf = (name) => {
    if (!services.has(name)) services.set(name, {first: null, last: null, served: -1});
    return services.get(name);
  };
  const walk = (service, now, visit) => {
    let before = null;
    for (let node = service.first; node !== null; node = node.next) {
      const gone = now >= node.heard + ttlMs || visit(node) === 'remove';
      if (!gone) {
        before = node;
        continue;
      }
      if (before === null) service.first = node.next;
      else before.next = node.next;
      if (service.last === node) service.last = before;
    }
  };
  const lookUp = (service, id, now) => {
    let found = null;
    walk(service, now, (node) => {
      if (node.id === id) found = node;
    });
    return found;
  };

  this.register = (name, id, now) => {
    const service = serviceOf(name);
    const found = lookUp(service, id, now);
    if (found) {
      found.heard = now;
      found.healthy = true;
      return false;
    }
    const node = {id, heard: now, healthy: true, ticket: tickets++, next: null};
    if (service.last === null) service.first = node;
    else service.last.next = node;
    service.last = node;
    return true;
  };
  this.heartbeat = (name, id, status, now) => {
    const found = lookUp(serviceOf(name), id, now);
    if (!found) return false;
    found.heard = now;
    found.healthy = status === 'up';
    return true;
  };
  this.deregister = (name, id, now) => {
    let removed = false;
    walk(serviceOf(name), now, (node) => {
      if (node.id !== id) return undefined;
      removed = true;
      return 'remove';
    });
    return removed;
  };
  this.instances = (name, now) => {
    const ids = [];
    walk(serviceOf(name), now, (node) => {
      if (node.healthy) ids.push(node.id);
    });
    return ids;
  };
  this.discover = (name, now) => {
    const service = serviceOf(name);
    let start = null;
    let following = null;
    walk(service, now, (node) => {
      if (!node.healthy) return;
      start ??= node;
      if (node.ticket > service.served) following ??= node;
    });
    const chosen = following ?? start;
    if (chosen === null) return null;
    service.served = chosen.ticket;
    return chosen.id;
  };
}
