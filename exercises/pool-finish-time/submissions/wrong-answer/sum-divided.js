// Divides the whole work by the number of workers.
function finishTime(durations, workers) {
  return Math.ceil(durations.reduce((sum, duration) => sum + duration, 0) / workers);
}
