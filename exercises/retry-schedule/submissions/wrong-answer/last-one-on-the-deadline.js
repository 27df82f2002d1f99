// Makes the attempt that would come too late on the deadline instead.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts) {
    times.push(Math.min(time, deadlineMs));
    if (time >= deadlineMs && pause > 0) break;
    time += Math.min(pause, longestPauseMs);
    pause *= factor;
  }
  return times;
}
