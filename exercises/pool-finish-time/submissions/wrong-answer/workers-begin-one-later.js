// A worker that becomes free takes its next job one unit of time later.
function finishTime(durations, workers) {
  const running = [];
  let now = 0;
  let latest = 0;
  for (const duration of durations) {
    if (running.length === workers) {
      now = Math.min(...running) + 1;
      running.splice(running.indexOf(now - 1), 1);
    }
    running.push(now + duration);
    latest = Math.max(latest, now + duration);
  }
  return latest;
}
