// Gives out jobs in batches and waits for the slowest of each.
function finishTime(durations, workers) {
  let time = 0;
  for (let start = 0; start < durations.length; start += workers) {
    time += Math.max(...durations.slice(start, start + workers));
  }
  return time;
}
