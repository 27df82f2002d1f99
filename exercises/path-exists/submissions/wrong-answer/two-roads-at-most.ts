// Looks at neighbours and at their neighbours, and no further.
export function validPath(n: number, edges: [number, number][], source: number, destination: number): boolean {
  const around = (places: Set<number>): Set<number> => {
    const wider = new Set(places);
    for (const [a, b] of edges) {
      if (places.has(a)) wider.add(b);
      if (places.has(b)) wider.add(a);
    }
    return wider;
  };
  return around(around(new Set([source]))).has(destination);
}
