// Lets the pause grow by the same amount each time instead of by a factor.
function retrySchedule({attempts, firstPauseMs, factor, longestPauseMs, deadlineMs}) {
  const times = [];
  let time = 0;
  for (let attempt = 1; attempt <= attempts && time <= deadlineMs; attempt++) {
    times.push(time);
    time += Math.min(attempt === 1 ? firstPauseMs : firstPauseMs * factor * (attempt - 1), longestPauseMs);
  }
  return times;
}
