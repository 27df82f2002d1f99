// the dot of the regular expression does not match a line end
class ApiGateway {
  constructor(services, options) {
    this.services = services;
    this.options = options;
    this.grants = new Map();
    this.breakers = new Map();
  }
  breaker(name) {
    if (!this.breakers.has(name)) this.breakers.set(name, { state: 'closed', failures: 0, openedAt: 0, era: 0 });
    return this.breakers.get(name);
  }
  route(path) {
    const found = path.match(/^\/([^/]*)(?:\/(.*))?$/);
    if (!found) return null;
    const [, name, rest = ''] = found;
    if (!Object.hasOwn(this.services, name)) return null;
    return { name, rest };
  }
  granted(user) {
    const time = now();
    const recent = (this.grants.get(user) ?? []).filter((t) => time < t + this.options.windowMs);
    this.grants.set(user, recent);
    if (recent.length >= this.options.limit) return false;
    recent.push(time);
    return true;
  }
  passes(breaker) {
    if (breaker.state === 'closed') return true;
    if (breaker.state === 'half' || now() < breaker.openedAt + this.options.openMs) return false;
    breaker.state = 'half';
    return true;
  }
  success(breaker, era) {
    if (breaker.era !== era) return;
    breaker.state = 'closed';
    breaker.failures = 0;
  }
  failure(breaker, era) {
    if (breaker.era !== era) return;
    breaker.failures++;
    if (breaker.state === 'half' || breaker.failures >= this.options.failuresMax) {
      breaker.state = 'open';
      breaker.openedAt = now();
      breaker.era++;
    }
  }
  async handle(user, path) {
    const route = this.route(path);
    if (!route) return { status: 404, body: null };
    if (!this.granted(user)) return { status: 429, body: null };
    const breaker = this.breaker(route.name);
    if (!this.passes(breaker)) return { status: 503, body: null };
    const era = breaker.era;
    try {
      const body = await this.services[route.name](route.rest);
      this.success(breaker, era);
      return { status: 200, body };
    } catch {
      this.failure(breaker, era);
      return { status: 502, body: null };
    }
  }
}
