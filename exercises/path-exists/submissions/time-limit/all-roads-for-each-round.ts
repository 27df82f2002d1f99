// Walks through all roads again as long as some place is new: O(n²).
export function validPath(n: number, edges: [number, number][], source: number, destination: number): boolean {
  const reached = new Array<boolean>(n).fill(false);
  reached[source] = true;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [a, b] of edges) {
      if (reached[a] === reached[b]) continue;
      reached[a] = reached[b] = true;
      isChanged = true;
    }
  }
  return reached[destination]!;
}
