// Works out from the beginning when each job starts: O(n²).
export function finishTime(durations: number[], workers: number): number {
  let latest = 0;
  for (let jobs = 1; jobs <= durations.length; jobs++) {
    const freeAt = new Array<number>(workers).fill(0);
    for (let job = 0; job < jobs; job++) {
      let first = 0;
      for (let worker = 1; worker < workers; worker++) if (freeAt[worker]! < freeAt[first]!) first = worker;
      freeAt[first]! += durations[job]!;
    }
    latest = Math.max(latest, ...freeAt);
  }
  return latest;
}
