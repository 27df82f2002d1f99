// A function that returns an object of closures over typed arrays, indexed by the server's position.
function LoadBalancer(servers, failuresMax) {
  const index = new Map(servers.map((server, i) => [server, i]));
  const load = new Uint32Array(servers.length);
  const failures = new Uint32Array(servers.length);
  const chosenAt = new Float64Array(servers.length);
  const inRotation = new Uint8Array(servers.length).fill(1);
  const requests = Object.create(null);
  let clock = 1;
  return {
    start(request) {
      if (request in requests) return servers[requests[request]];
      let best = -1;
      for (let i = 0; i < servers.length; i++) {
        if (inRotation[i] === 0) continue;
        if (best < 0 || load[i] < load[best] || (load[i] === load[best] && chosenAt[i] < chosenAt[best])) best = i;
      }
      if (best < 0) return null;
      requests[request] = best;
      load[best] += 1;
      chosenAt[best] = clock++;
      return servers[best];
    },
    finish(request, ok) {
      if (!(request in requests)) return false;
      const i = requests[request];
      delete requests[request];
      load[i] -= 1;
      failures[i] = ok ? 0 : failures[i] + 1;
      if (failures[i] >= failuresMax) inRotation[i] = 0;
      return true;
    },
    markDown: (server) => inRotation[index.get(server)] === 1 && ((inRotation[index.get(server)] = 0), true),
    markUp(server) {
      const i = index.get(server);
      if (inRotation[i] === 1) return false;
      inRotation[i] = 1;
      failures[i] = 0;
      return true;
    },
    active: (server) => load[index.get(server)],
  };
}
