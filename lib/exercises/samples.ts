/** The group that samples, and only they, belong to; every package has it. */
export const samplesGroup = 'samples';

/** In the order in which cases are run: what is told of samples exactly must not depend on a hidden case that ran before. */
export function samplesFirst<T extends {readonly sample: boolean}>(cases: readonly T[]): readonly T[] {
  return [...cases.filter(({sample}) => sample), ...cases.filter(({sample}) => !sample)];
}
