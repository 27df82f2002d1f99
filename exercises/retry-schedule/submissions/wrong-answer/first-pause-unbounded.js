// Bounds a pause when it grows, but not the first one.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    time += pause;
    pause = Math.min(pause * factor, longestPauseMs);
  }
  return times;
}
