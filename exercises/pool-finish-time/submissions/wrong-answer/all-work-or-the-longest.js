// Takes the larger of the longest job and the work divided by the workers.
function finishTime(durations, workers) {
  const work = durations.reduce((sum, duration) => sum + duration, 0);
  return Math.max(Math.ceil(work / workers), ...durations);
}
