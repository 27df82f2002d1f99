// Counts a request only when it is answered.
class ApiGateway {
  #services; #options;
  #granted = new Map();
  #breakers = new Map();

  constructor(services, options) {
    this.#services = services;
    this.#options = options;
  }

  async handle(user, path) {
    const route = this.#route(path);
    if (!route) return { status: 404, body: null };
    const count = this.#allow(user);
    if (!count) return { status: 429, body: null };
    const breaker = this.#breakerOf(route.name);
    const pass = breaker.enter();
    if (!pass) {
      count();
      return { status: 503, body: null };
    }
    try {
      const body = await this.#services[route.name](route.rest);
      pass.succeeded();
      count();
      return { status: 200, body };
    } catch {
      pass.failed();
      count();
      return { status: 502, body: null };
    }
  }

  #route(path) {
    if (!path.startsWith('/')) return null;
    const at = path.indexOf('/', 1);
    const name = at < 0 ? path.slice(1) : path.slice(1, at);
    const rest = at < 0 ? '' : path.slice(at + 1);
    return Object.hasOwn(this.#services, name) ? { name, rest } : null;
  }

  #allow(user) {
    const t = now();
    const times = (this.#granted.get(user) ?? []).filter((at) => t < at + this.#options.windowMs);
    this.#granted.set(user, times);
    if (times.length >= this.#options.limit) return false;
    return () => times.push(t);
  }

  #breakerOf(name) {
    if (!this.#breakers.has(name)) this.#breakers.set(name, new Breaker(this.#options));
    return this.#breakers.get(name);
  }
}

class Breaker {
  constructor({ failuresMax, openMs }) {
    this.failuresMax = failuresMax;
    this.openMs = openMs;
    this.state = 'closed';
    this.failures = 0;
    this.openedAt = 0;
    this.probing = false;
    this.era = 0;
  }
  enter() {
    if (this.state === 'open') {
      if (this.probing || now() - this.openedAt < this.openMs) return null;
      this.probing = true;
      return { succeeded: () => this.close(), failed: () => this.open() };
    }
    const era = this.era;
    return {
      succeeded: () => { if (era === this.era) this.failures = 0; },
      failed: () => { if (era === this.era && ++this.failures >= this.failuresMax) this.open(); },
    };
  }
  open() {
    this.state = 'open';
    this.openedAt = now();
    this.probing = false;
    this.era++;
  }
  close() {
    this.state = 'closed';
    this.failures = 0;
    this.probing = false;
  }
}
