// Takes the shortest jobs first instead of the order of the list.
export function finishTime(durations: number[], workers: number): number {
  const freeAt: number[] = Array.from({length: workers}, () => 0);
  for (const duration of durations.toSorted((a, b) => a - b)) {
    freeAt[freeAt.indexOf(Math.min(...freeAt))]! += duration;
  }
  return Math.max(...freeAt);
}
