// Looks through the right list for each id of the left one: O(n²).
export function intersectIds(left: number[], right: number[]): number[] {
  return left.filter((id) => right.includes(id));
}
