// Leaves the last worker out of the comparison.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  for (const duration of durations) {
    let first = 0;
    for (let worker = 1; worker < workers - 1; worker++) {
      if (freeAt[worker] < freeAt[first]) first = worker;
    }
    freeAt[first] += duration;
  }
  return Math.max(...freeAt);
}
