/** The group that samples, and only they, belong to; every package has it. */
export const samplesGroup = 'samples';
