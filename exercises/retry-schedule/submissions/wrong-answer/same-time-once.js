// Lists several attempts at the same time once.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = new Set();
  let time = 0;
  let pause = firstPauseMs;
  for (let attempt = 1; attempt <= attempts && time <= deadlineMs; attempt++) {
    times.add(time);
    time += Math.min(pause, longestPauseMs);
    pause *= factor;
  }
  return [...times];
}
