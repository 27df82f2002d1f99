// Finds the smallest time with the built-in functions.
export function finishTime(durations: number[], workers: number): number {
  const freeAt: number[] = Array.from({length: workers}, () => 0);
  durations.forEach((duration) => {
    const first = freeAt.indexOf(Math.min(...freeAt));
    freeAt[first]! += duration;
  });
  return freeAt.reduce((latest, time) => Math.max(latest, time), 0);
}
