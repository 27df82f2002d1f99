// Keeps the lowest 32 bits of the ids in a set.
export function intersectIds(left: number[], right: number[]): number[] {
  const ids = new Set(Uint32Array.from(right));
  return left.filter((id) => ids.has(id >>> 0));
}
