// Multiplies before the first pause.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    pause *= factor;
    time += Math.min(pause, longestPauseMs);
  }
  return times;
}
