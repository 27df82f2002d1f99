// Keeps everything in one closure behind a private field; times of requests in a list that is shifted.
class ApiGateway {
  #handle;

  constructor(services, options) {
    const { limit, windowMs, failuresMax, openMs } = options;
    const breakers = {};
    const queues = new Map();
    const answer = (status, body = null) => ({ status, body });

    const allowed = (user) => {
      if (!queues.has(user)) queues.set(user, []);
      const queue = queues.get(user);
      while (queue.length && queue[0] + windowMs <= now()) queue.shift();
      if (queue.length === limit) return false;
      queue.push(now());
      return true;
    };

    for (const name of Object.keys(services)) {
      breakers['$' + name] = { openUntil: null, failures: 0, epoch: 0, probe: false };
    }

    this.#handle = async (user, path) => {
      const match = /^\/([^/]*)(?:\/([^]*))?$/.exec(path);
      if (!match || !Object.prototype.hasOwnProperty.call(services, match[1])) return answer(404);
      const [, name, rest = ''] = match;
      if (!allowed(user)) return answer(429);

      const breaker = breakers['$' + name];
      let probe = false;
      if (breaker.openUntil !== null) {
        if (now() < breaker.openUntil || breaker.probe) return answer(503);
        breaker.probe = probe = true;
      }
      const epoch = breaker.epoch;
      const open = () => {
        breaker.openUntil = now() + openMs;
        breaker.failures = 0;
        breaker.epoch += 1;
      };
      let body;
      try {
        body = await services[name](rest);
      } catch (error) {
        if (probe) {
          breaker.probe = false;
          open();
        } else if (epoch === breaker.epoch && ++breaker.failures === failuresMax) {
          open();
        }
        return answer(502);
      }
      if (probe) {
        breaker.probe = false;
        breaker.openUntil = null;
        breaker.failures = 0;
      } else if (epoch === breaker.epoch) {
        breaker.failures = 0;
      }
      return answer(200, body);
    };
  }

  handle(user, path) {
    return this.#handle(user, path);
  }
}
