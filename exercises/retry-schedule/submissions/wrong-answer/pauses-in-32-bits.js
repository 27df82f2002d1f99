// Cuts the pause to 32 bits at each step, so that it falls to 0 or below after many of them.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (times.length < attempts && time <= deadlineMs) {
    times.push(time);
    time += Math.max(0, Math.min(pause, longestPauseMs));
    pause = Math.imul(pause, factor);
  }
  return times;
}
