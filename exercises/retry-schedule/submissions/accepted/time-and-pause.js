// Carries the time of the attempt and the pause that comes after it. The reference.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    time += Math.min(pause, longestPauseMs);
    pause *= factor;
  }
  return times;
}
