// Works out each pause from a formula, adds them up, and leaves out what is too late.
type Policy = {
  attempts: number;
  firstPauseMs: number;
  factor: number;
  longestPauseMs: number;
  deadlineMs: number;
};

export function retrySchedule(policy: Policy): number[] {
  const pauses = Array.from({length: policy.attempts - 1}, (_, retry) =>
    Math.min(policy.firstPauseMs * policy.factor ** retry, policy.longestPauseMs),
  );
  const times = [0];
  for (const pause of pauses) times.push(times[times.length - 1]! + pause);
  return times.filter((time) => time <= policy.deadlineMs);
}
