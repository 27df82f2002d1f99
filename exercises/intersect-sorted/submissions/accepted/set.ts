// A set of one list filters the other.
export function intersectIds(left: number[], right: number[]): number[] {
  const ids = new Set(right);
  return left.filter((id) => ids.has(id));
}
