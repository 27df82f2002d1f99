// Compares ids at the same places of both lists and at neighbouring ones.
export function intersectIds(left: number[], right: number[]): number[] {
  return left.filter((id, place) => [place - 1, place, place + 1].some((other) => right[other] === id));
}
