// A fixed window: when the first request has aged, all are forgotten.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.times = [];
  }
  allow(t) {
    if (this.times.length > 0 && this.times[0] + this.windowMs <= t)
      this.times = [];
    if (this.times.length === this.limit) return false;
    this.times.push(t);
    return true;
  }
}

class Breaker {
  #opened = 0; // how often it has opened
  #failures = 0;
  #until = null; // null: closed
  #probe = false;

  constructor(failuresMax, openMs) {
    this.failuresMax = failuresMax;
    this.openMs = openMs;
  }
  // a ticket for the call, or null
  enter() {
    if (this.#until !== null) {
      if (this.#probe || now() < this.#until) return null;
      this.#probe = true;
    }
    return { round: this.#opened };
  }
  leave({ round }, well) {
    if (round !== this.#opened) return;
    if (well) {
      this.#until = null;
      this.#probe = false;
      this.#failures = 0;
      return;
    }
    this.#failures += 1;
    if (this.#probe || this.#failures === this.failuresMax) {
      this.#until = now() + this.openMs;
      this.#probe = false;
      this.#failures = 0;
      this.#opened += 1;
    }
  }
}

class ApiGateway {
  #routes = new Map();
  #limiters = new Map();
  #options;

  constructor(services, options) {
    this.#options = options;
    for (const name of Object.keys(services)) {
      this.#routes.set(name, {
        call: services[name],
        breaker: new Breaker(options.failuresMax, options.openMs),
      });
    }
  }

  async handle(user, path) {
    const answer = (status, body = null) => ({ status, body });
    const parts = path.split("/");
    if (parts.shift() !== "") return answer(404);
    const route = this.#routes.get(parts.shift());
    if (!route) return answer(404);
    if (!this.#limiter(user).allow(now())) return answer(429);
    const ticket = route.breaker.enter();
    if (ticket === null) return answer(503);
    let body;
    try {
      body = await route.call(parts.join("/"));
    } catch (error) {
      route.breaker.leave(ticket, false);
      return answer(502);
    }
    route.breaker.leave(ticket, true);
    return { status: 200, body };
  }

  #limiter(user) {
    if (!this.#limiters.has(user)) {
      this.#limiters.set(
        user,
        new RateLimiter(this.#options.limit, this.#options.windowMs),
      );
    }
    return this.#limiters.get(user);
  }
}
