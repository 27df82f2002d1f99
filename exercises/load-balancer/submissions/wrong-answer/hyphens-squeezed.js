// Several hyphens in a row count as one.
class LoadBalancer {
  constructor(servers, failuresMax) {
    this.failuresMax = failuresMax;
    this.picks = 0;
    this.requests = new Map();
    this.servers = new Map();
    for (const name of servers) this.servers.set(name, {name, active: 0, failures: 0, up: true, pickedAt: 0});
  }

  start(request) {
    const running = this.requests.get(request.replace(/-+/g, "-"));
    if (running) return running.name;
    let best = null;
    for (const server of this.servers.values()) {
      if (!server.up) continue;
      if (best === null || server.active < best.active || (server.active === best.active && server.pickedAt < best.pickedAt)) best = server;
    }
    if (best === null) return null;
    best.active++;
    best.pickedAt = ++this.picks;
    this.requests.set(request.replace(/-+/g, "-"), best);
    return best.name;
  }

  finish(request, ok) {
    const server = this.requests.get(request.replace(/-+/g, "-"));
    if (!server) return false;
    this.requests.delete(request.replace(/-+/g, "-"));
    server.active--;
    if (ok) server.failures = 0;
    else if (++server.failures === this.failuresMax) server.up = false;
    return true;
  }

  markDown(name) {
    const server = this.servers.get(name);
    if (!server.up) return false;
    server.up = false;
    return true;
  }

  markUp(name) {
    const server = this.servers.get(name);
    if (server.up) return false;
    server.up = true;
    server.failures = 0;
    return true;
  }

  active(name) {
    return this.servers.get(name).active;
  }
}
