// Returns how long the client waits before each attempt.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const pauses = [0];
  let time = 0;
  let pause = firstPauseMs;
  while (pauses.length < attempts) {
    const next = Math.min(pause, longestPauseMs);
    time += next;
    if (time > deadlineMs) break;
    pauses.push(next);
    pause *= factor;
  }
  return pauses;
}
