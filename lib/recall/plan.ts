/** Which reviews fit into the time that one sets aside, and how the others are spread over the days that follow. Pure. */

export type Due = {
  readonly exerciseSlug: string;
  readonly dueAt: Date;
  /** Chance of recall now. */
  readonly recall: number;
  /** What it will probably take. */
  readonly minutes: number;
};

export type Plan<D extends Due> = {
  readonly today: readonly D[];
  readonly later: readonly D[];
  readonly minutes: number;
};

/**
 * What is most nearly forgotten comes first, and whatever still fits follows. One review is always offered, however long:
 * it would never come otherwise.
 */
export function planToday<D extends Due>(due: readonly D[], minutesMax: number): Plan<D> {
  const today: D[] = [];
  const later: D[] = [];
  let minutes = 0;
  for (const one of byRecall(due)) {
    if (today.length > 0 && minutes + one.minutes > minutesMax) {
      later.push(one);
      continue;
    }
    today.push(one);
    minutes += one.minutes;
  }
  return {today, later, minutes};
}

/** For each, after how many days it is asked for: 1 is tomorrow. Each day fits into `minutesMax`, as today does. */
export function spreadDays<D extends Due>(later: readonly D[], minutesMax: number): Map<string, number> {
  const days = new Map<string, number>();
  let left = later;
  for (let day = 1; left.length > 0; day += 1) {
    const {today, later: rest} = planToday(left, minutesMax);
    for (const {exerciseSlug} of today) days.set(exerciseSlug, day);
    left = rest;
  }
  return days;
}

function byRecall<D extends Due>(due: readonly D[]): D[] {
  return [...due].sort(
    (a, b) =>
      a.recall - b.recall ||
      a.dueAt.getTime() - b.dueAt.getTime() ||
      (a.exerciseSlug < b.exerciseSlug ? -1 : 1),
  );
}
