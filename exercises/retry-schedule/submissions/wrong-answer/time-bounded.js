// Bounds the time of an attempt by the longest pause instead of the pause.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(Math.min(time, longestPauseMs));
    time += pause;
    pause *= factor;
  }
  return times;
}
