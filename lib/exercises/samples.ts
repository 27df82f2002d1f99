/** The group that samples, and only they, belong to; every package has it. */
export const samplesGroup = 'samples';

/** In the order in which cases are run. Exact figures are shown for samples, so no hidden case may run before them. */
export function samplesFirst<T extends {readonly sample: boolean}>(cases: readonly T[]): readonly T[] {
  return [...cases.filter(({sample}) => sample), ...cases.filter(({sample}) => !sample)];
}
