// Forgets repeated flights by a key without a separator: the flights 1 to 12 and 11 to 2 are one.
class Network {
  constructor(n, flights) {
    this.next = Array.from({ length: n }, () => []);
    const seen = new Set();
    for (const [from, to] of flights) {
      const key = `${from}${to}`;
      if (!seen.has(key)) { seen.add(key); this.next[from].push(to); }
    }
  }
  distance(source, destination) {
    const dist = new Map([[source, 0]]);
    for (const [at, d] of dist) {
      if (at === destination) return d;
      for (const to of this.next[at]) if (!dist.has(to)) dist.set(to, d + 1);
    }
    return -1;
  }
}
function fewestFlights(n, flights, source, destination) {
  return new Network(n, flights).distance(source, destination);
}
