// Counts down the jobs of all workers, one unit of time after the other.
function finishTime(durations, workers) {
  const left = new Array(workers).fill(0);
  let next = 0;
  for (let time = 0; ; time++) {
    for (let worker = 0; worker < workers; worker++) {
      while (left[worker] === 0 && next < durations.length) left[worker] = durations[next++];
    }
    if (left.every((rest) => rest === 0)) return time;
    for (let worker = 0; worker < workers; worker++) if (left[worker] > 0) left[worker]--;
  }
}
