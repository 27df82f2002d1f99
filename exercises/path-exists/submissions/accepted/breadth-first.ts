// Searches from the source, nearest places first.
export function validPath(n: number, edges: [number, number][], source: number, destination: number): boolean {
  const neighbours: number[][] = Array.from({length: n}, () => []);
  for (const [a, b] of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const seen = new Array<boolean>(n).fill(false);
  seen[source] = true;
  const queue = [source];
  for (let at = 0; at < queue.length; at++) {
    const place = queue[at]!;
    if (place === destination) return true;
    for (const next of neighbours[place]!) {
      if (seen[next]) continue;
      seen[next] = true;
      queue.push(next);
    }
  }
  return false;
}
