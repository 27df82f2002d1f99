// Keeps the time at which each worker is free and gives each job to the first of them. The reference.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  for (const duration of durations) {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) {
      if (freeAt[worker] < freeAt[first]) first = worker;
    }
    freeAt[first] += duration;
  }
  return Math.max(...freeAt);
}
