/** Budgets of a scenario: what was measured in the unit of each, what was missed, and how both are written. Pure. */
import {numberText} from '#lib/base/count';
import type {Figures} from '#lib/design-simulator/measure';
import type {Budgets} from '#lib/design-simulator/model';

export type Budget = keyof Budgets;
export type Miss = {readonly budget: Budget; readonly measured: number; readonly allowed: number};

/** In the order in which people should hear of them: what fails before what is slow, and what it costs last. */
export const budgetTitles: ReadonlyArray<{readonly budget: Budget; readonly title: string}> = [
  {budget: 'errorsPpm', title: 'Failed requests'},
  {budget: 'throughputMin', title: 'Answered'},
  {budget: 'p50Ms', title: 'p50'},
  {budget: 'p99Ms', title: 'p99'},
  {budget: 'jobsLostPpm', title: 'Jobs not done'},
  {budget: 'jobsMs', title: 'Jobs done within (p99)'},
  {budget: 'stalePpm', title: 'Stale reads'},
  {budget: 'dollarsMax', title: 'Cost'},
];

/** Times are whole microseconds, so a comparison in milliseconds is exact enough. -1 where nothing was measured. */
const inUnit: Readonly<Record<Budget, (figures: Figures) => number>> = {
  p50Ms: ({p50Us}) => (p50Us < 0 ? -1 : p50Us / 1000),
  p99Ms: ({p99Us}) => (p99Us < 0 ? -1 : p99Us / 1000),
  errorsPpm: ({errorsPpm}) => errorsPpm,
  stalePpm: ({stalePpm}) => stalePpm,
  throughputMin: ({throughput}) => throughput,
  dollarsMax: ({centsPerMonth}) => centsPerMonth / 100,
  jobsMs: ({jobsUs}) => (jobsUs < 0 ? -1 : jobsUs / 1000),
  jobsLostPpm: ({jobsLostPpm}) => jobsLostPpm,
};

export function measuredOf(budget: Budget, figures: Figures): number {
  return inUnit[budget](figures);
}

export function missesOf(figures: Figures, budgets: Budgets): Miss[] {
  return budgetTitles.flatMap(({budget}): Miss[] => {
    const allowed = budgets[budget];
    if (allowed === undefined) return [];
    const measured = measuredOf(budget, figures);
    // Where nothing was answered, nothing was fast either: the errors say so.
    const isMissed = budget === 'throughputMin' ? measured < allowed : measured > allowed;
    return isMissed ? [{budget, measured, allowed}] : [];
  });
}

/** `68 ms`, `1.5 s`, `0.4 %`, `120/s`, `$1,400`. */
export function budgetText(budget: Budget, value: number): string {
  switch (budget) {
    case 'p50Ms':
    case 'p99Ms':
    case 'jobsMs':
      return value >= 10_000 ? `${numberText(rounded(value / 1000))} s` : `${numberText(rounded(value))} ms`;
    case 'errorsPpm':
    case 'stalePpm':
    case 'jobsLostPpm':
      return `${numberText(Math.round(value / 100) / 100)} %`;
    case 'throughputMin':
      return `${numberText(value)} requests/s`;
    case 'dollarsMax':
      return `$${numberText(Math.round(value))} a month`;
  }
}

function rounded(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}

/** `p99: 68 ms (at most 400 ms)`, and what was measured without a budget after it. */
export function figureLines(figures: Figures, budgets: Budgets): string[] {
  const missed = new Set(missesOf(figures, budgets).map(({budget}) => budget));
  return budgetTitles.flatMap(({budget, title}): string[] => {
    const measured = measuredOf(budget, figures);
    const allowed = budgets[budget];
    if (measured < 0 && allowed === undefined) return [];
    const text = measured < 0 ? 'nothing was answered' : budgetText(budget, measured);
    if (allowed === undefined) return [`${title}: ${text}`];
    const bound = `${budget === 'throughputMin' ? 'at least' : 'at most'} ${budgetText(budget, allowed)}`;
    return [`${title}: ${text} (${missed.has(budget) ? 'missed, ' : ''}${bound})`];
  });
}
