/** What the queues and the pages of submissions share: where a change is announced, and a row whose job may be lost. */

/** Told the id of a submission whenever it changed. */
export const submissionChannel = 'submission';

/** Told that a submission waits for a grader. */
export const lineChannel = 'line';

/** `id` is its job's. */
export type Ungraded = {readonly id: string; readonly state: 'queued' | 'running'; readonly round: number};
