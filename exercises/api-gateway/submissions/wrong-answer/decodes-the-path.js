// Decodes the path as an address, though it is a text like any other.
const answer = (status, body = null) => ({ status, body });
class ApiGateway {
  constructor(services, { limit, windowMs, failuresMax, openMs }) {
    this.services = services;
    this.limit = limit;
    this.windowMs = windowMs;
    this.failuresMax = failuresMax;
    this.openMs = openMs;
    this.granted = new Map();
    this.breakers = new Map();
  }
  route(path) {
    if (path[0] !== '/') return null;
    path = path.replace(/%[0-9a-f]{2}/gi, decodeURIComponent);
    const cut = path.indexOf('/', 1);
    const name = cut < 0 ? path.slice(1) : path.slice(1, cut);
    const rest = cut < 0 ? '' : path.slice(cut + 1);
    if (!Object.hasOwn(this.services, name)) return null;
    return { name, rest };
  }
  grant(user) {
    const times = (this.granted.get(user) ?? []).filter((t) => now() < t + this.windowMs);
    this.granted.set(user, times);
    if (times.length >= this.limit) return false;
    times.push(now());
    return true;
  }
  breaker(name) {
    if (!this.breakers.has(name)) {
      this.breakers.set(name, { state: 'closed', failures: 0, openedAt: 0, era: 0 });
    }
    return this.breakers.get(name);
  }
  async handle(user, path) {
    const route = this.route(path);
    if (!route) return answer(404);
    if (!this.grant(user)) return answer(429);
    const b = this.breaker(route.name);
    if (b.state === 'half-open') return answer(503);
    if (b.state === 'open') {
      if (now() < b.openedAt + this.openMs) return answer(503);
      b.state = 'half-open';
    }
    const era = b.era;
    try {
      const body = await this.services[route.name](route.rest);
      if (b.era === era) {
        b.state = 'closed';
        b.failures = 0;
      }
      return answer(200, body);
    } catch {
      if (b.era === era) {
        b.failures++;
        if (b.state === 'half-open' || b.failures >= this.failuresMax) {
          b.state = 'open';
          b.openedAt = now();
          b.failures = 0;
          b.era++;
        }
      }
      return answer(502);
    }
  }
}
