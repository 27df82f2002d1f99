// A generator of times, read until the attempts are used up.
function* timesOf(firstPause: number, factor: number, longestPause: number): Generator<number> {
  let time = 0;
  for (let pause = Math.min(firstPause, longestPause); ; pause = Math.min(pause * factor, longestPause)) {
    yield time;
    time += pause;
  }
}

export default function retrySchedule(policy: {
  attempts: number;
  firstPauseMs: number;
  factor: number;
  longestPauseMs: number;
  deadlineMs: number;
}): number[] {
  const schedule: number[] = [];
  for (const time of timesOf(policy.firstPauseMs, policy.factor, policy.longestPauseMs)) {
    if (time > policy.deadlineMs || schedule.length === policy.attempts) break;
    schedule.push(time);
  }
  return schedule;
}
