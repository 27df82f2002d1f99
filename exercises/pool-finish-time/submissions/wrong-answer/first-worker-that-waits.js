// Gives the next job to the first worker that is not later than the one before it in the row.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  for (const duration of durations) {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) {
      if (freeAt[worker] < freeAt[worker - 1]) first = worker;
    }
    freeAt[first] += duration;
  }
  return Math.max(...freeAt);
}
