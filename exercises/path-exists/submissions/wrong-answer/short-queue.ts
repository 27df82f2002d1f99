// Keeps the places that wait in a ring of 1,024, and writes over those that still wait.
export function validPath(n: number, edges: [number, number][], source: number, destination: number): boolean {
  const neighbours: number[][] = Array.from({length: n}, () => []);
  for (const [a, b] of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const seen = new Array<boolean>(n).fill(false);
  seen[source] = true;
  const queue = new Int32Array(1024);
  queue[0] = source;
  let tail = 1;
  for (let at = 0; at < tail; at++) {
    const place = queue[at & 1023]!;
    if (place === destination) return true;
    for (const next of neighbours[place]!) {
      if (seen[next]) continue;
      seen[next] = true;
      queue[tail++ & 1023] = next;
    }
  }
  return false;
}
