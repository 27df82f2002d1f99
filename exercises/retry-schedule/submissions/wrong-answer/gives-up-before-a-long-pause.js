// Gives up when the pause would end too late, before it is cut to the longest.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [0];
  let pause = firstPauseMs;
  while (times.length < attempts && times.at(-1) + pause <= deadlineMs) {
    times.push(times.at(-1) + Math.min(pause, longestPauseMs));
    pause *= factor;
  }
  return times;
}
