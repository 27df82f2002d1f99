// Plays it: a list of the ends of running jobs, of which the earliest is taken out when nobody is free.
function finishTime(durations, workers) {
  const running = [];
  let now = 0;
  let latest = 0;
  for (const duration of durations) {
    if (running.length === workers) {
      now = Math.min(...running);
      running.splice(running.indexOf(now), 1);
    }
    running.push(now + duration);
    latest = Math.max(latest, now + duration);
  }
  return latest;
}
