// Doubles the pause whatever the factor is.
function retrySchedule({attempts, firstPauseMs, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    time += Math.min(pause, longestPauseMs);
    pause *= 2;
  }
  return times;
}
