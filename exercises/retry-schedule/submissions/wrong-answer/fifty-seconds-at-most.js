// Lets no pause grow beyond 50,000 milliseconds.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    time += Math.min(pause, longestPauseMs);
    pause = Math.min(pause * factor, 50000);
  }
  return times;
}
