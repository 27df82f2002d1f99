// Gives the jobs to the workers in turn, whoever is free.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  durations.forEach((duration, job) => (freeAt[job % workers] += duration));
  return Math.max(...freeAt);
}
