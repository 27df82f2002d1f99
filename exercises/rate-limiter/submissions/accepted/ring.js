// A ring of the last `limit` allowed times per client: a request may overwrite one that is old enough.
function RateLimiter(limit, windowMs) {
  const rings = new Map();
  const ringOf = (client) => {
    if (!rings.has(client)) rings.set(client, {times: [], next: 0});
    return rings.get(client);
  };
  const wait = ({times, next}, now) =>
    times.length < limit ? 0 : Math.max(0, times[next] + windowMs - now);
  this.retryAfter = (client, now) => wait(ringOf(client), now);
  this.allow = (client, now) => {
    const ring = ringOf(client);
    if (wait(ring, now) > 0) return false;
    ring.times[ring.next] = now;
    ring.next = (ring.next + 1) % limit;
    return true;
  };
}
