// Ignores late outcomes while the breaker is open, but counts those that come when it is closed again.
class Breaker {
  constructor(failuresMax, openMs) {
    this.failuresMax = failuresMax;
    this.openMs = openMs;
    this.failures = 0;
    this.openedAt = undefined;
    this.probing = false;
    this.generation = 0;
  }

  /** The generation of a call that may begin. */
  enter() {
    if (this.openedAt === undefined) return this.generation;
    if (this.probing || now() - this.openedAt < this.openMs) return undefined;
    this.probing = true;
    return this.generation;
  }

  leave(generation, succeeded) {
    if (generation !== this.generation && this.openedAt !== undefined) return;
    this.failures = succeeded ? 0 : this.failures + 1;
    if (!succeeded && (this.probing || this.failures >= this.failuresMax)) this.change(now());
    else if (this.probing) this.change(undefined);
  }

  change(openedAt) {
    this.openedAt = openedAt;
    this.failures = 0;
    this.probing = false;
    this.generation++;
  }
}

class ApiGateway {
  constructor(services, {limit, windowMs, failuresMax, openMs}) {
    this.services = new Map(Object.entries(services));
    this.limit = limit;
    this.windowMs = windowMs;
    this.granted = new Map();
    this.breakers = new Map();
    for (const name of this.services.keys()) this.breakers.set(name, new Breaker(failuresMax, openMs));
  }

  async handle(user, path) {
    const [, name, rest = ''] = /^\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? [];
    const service = this.services.get(name);
    if (service === undefined) return {status: 404, body: null};
    if (!this.grant(user)) return {status: 429, body: null};
    const breaker = this.breakers.get(name);
    const generation = breaker.enter();
    if (generation === undefined) return {status: 503, body: null};
    try {
      const body = await service(rest);
      breaker.leave(generation, true);
      return {status: 200, body};
    } catch {
      breaker.leave(generation, false);
      return {status: 502, body: null};
    }
  }

  grant(user) {
    const recent = (this.granted.get(user) ?? []).filter((at) => now() < at + this.windowMs);
    this.granted.set(user, recent);
    if (recent.length >= this.limit) return false;
    recent.push(now());
    return true;
  }
}
