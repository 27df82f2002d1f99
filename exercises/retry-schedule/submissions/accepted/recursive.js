// Each attempt asks for the schedule of those that follow.
const retrySchedule = (policy) => {
  const from = (attempt, time, pause) => {
    if (attempt > policy.attempts || time > policy.deadlineMs) return [];
    const next = Math.min(pause * policy.factor, policy.longestPauseMs);
    return [time].concat(from(attempt + 1, time + pause, next));
  };
  return from(1, 0, Math.min(policy.firstPauseMs, policy.longestPauseMs));
};
