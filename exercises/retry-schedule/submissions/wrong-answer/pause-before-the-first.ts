// Waits before the first attempt, too.
export function retrySchedule(policy: {
  attempts: number;
  firstPauseMs: number;
  factor: number;
  longestPauseMs: number;
  deadlineMs: number;
}): number[] {
  const times: number[] = [];
  let [time, pause] = [0, policy.firstPauseMs];
  for (let attempt = 1; attempt <= policy.attempts; attempt++) {
    time += Math.min(pause, policy.longestPauseMs);
    if (time > policy.deadlineMs) break;
    times.push(time);
    pause *= policy.factor;
  }
  return times;
}
