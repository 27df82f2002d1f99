// Takes the longest jobs first instead of the order of the list.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  for (const duration of [...durations].sort((a, b) => b - a)) {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) {
      if (freeAt[worker] < freeAt[first]) first = worker;
    }
    freeAt[first] += duration;
  }
  return Math.max(...freeAt);
}
