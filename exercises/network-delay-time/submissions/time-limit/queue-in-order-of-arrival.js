// Handles nodes in order of arrival, again whenever they become nearer: O(n²).
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [from, to, time] of times) links[from].push([to, time]);
  const at = new Array(n + 1).fill(Infinity);
  at[k] = 0;
  const queue = [k];
  const waits = new Array(n + 1).fill(false);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    waits[node] = false;
    for (const [to, time] of links[node]) {
      if (at[node] + time >= at[to]) continue;
      at[to] = at[node] + time;
      if (waits[to]) continue;
      waits[to] = true;
      queue.push(to);
    }
  }
  const last = Math.max(...at.slice(1));
  return last === Infinity ? -1 : last;
}
