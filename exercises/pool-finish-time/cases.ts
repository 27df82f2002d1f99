/** Cases of pool-finish-time: who takes the next job, few jobs and many workers, long jobs. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Input = [durations: number[], workers: number];

const durationMax = 1_000_000;

export default defineCases<Input>({
  badInputs: [
    [[-1], 1],
    [[1.5], 1],
    [[1_000_001], 1],
    [[1], 0],
    [[1], 51],
    [[1], 1.5],
    [[1]],
    [5, 1],
    [Array.from({length: 2001}, () => 1), 1],
  ],
  generate: (random, size) => {
    const longest = random.pick([3, 9, 9, 40]);
    const jobs = random.int(0, 1 + Math.ceil(size / 5));
    return [random.array(jobs, () => random.int(0, longest)), random.int(1, 2 + Math.ceil(size / 20))];
  },
  demanding: (random, size) => [
    random.array(Math.min(size, 2000), () => random.int(durationMax / 2, durationMax)),
    8,
  ],
  cases: [
    {
      id: 'two-workers',
      group: 'samples',
      sample: true,
      explanation:
        'At 0 the workers take the jobs of 5 and 2. The second is free at 2 and takes the job of 4, until 6; the first takes the last job at 5, until 8.',
      input: [[5, 2, 4, 3], 2],
    },
    {
      id: 'an-earlier-job-is-last',
      group: 'samples',
      sample: true,
      explanation: 'The job of 10 is the first to be taken and the last to be done.',
      input: [[10, 2, 3, 3], 2],
    },
    {
      id: 'one-worker',
      group: 'samples',
      sample: true,
      explanation: 'A single worker does one after the other.',
      input: [[2, 3, 4], 1],
    },
    {
      id: 'slow-first-worker',
      group: 'order',
      category: 'a worker that takes several short jobs beside a long one',
      input: [[9, 1, 1, 1, 1], 2],
    },
    {
      id: 'longest-last',
      group: 'order',
      category: 'a list that ends with its longest job',
      input: [[1, 2, 3, 4, 10], 2],
    },
    {
      id: 'uneven-rounds',
      group: 'order',
      category: 'workers whose turns do not stay in step',
      input: [[4, 1, 1, 4, 4, 1, 1, 4], 3],
    },
    {
      id: 'sorted-would-be-earlier',
      group: 'order',
      category: 'jobs that would be done earlier in another order',
      input: [[1, 1, 2, 2, 3, 3, 9], 3],
    },
    {
      id: 'batches-would-wait',
      group: 'order',
      category: 'long and short jobs in turn',
      input: [[7, 1, 7, 1, 7, 1], 2],
    },
    {
      id: 'equal-jobs',
      group: 'order',
      category: 'equal jobs, whose number the workers do not divide',
      input: [[5, 5, 5, 5, 5, 5, 5], 3],
    },
    {
      id: 'free-in-the-same-moment',
      group: 'order',
      category: 'workers that are free in the same moment',
      input: [[2, 2, 2, 4, 4, 1, 3], 3],
    },
    {
      id: 'random-small',
      group: 'order',
      category: 'random jobs for a few workers',
      input: (random) => [random.array(40, () => random.int(1, 30)), 4],
    },
    {
      id: 'no-jobs',
      group: 'ends',
      category: 'no jobs',
      input: [[], 3],
    },
    {
      id: 'more-workers-than-jobs',
      group: 'ends',
      category: 'more workers than jobs',
      input: [[3, 8, 2], 50],
    },
    {
      id: 'as-many-workers-as-jobs',
      group: 'ends',
      category: 'as many workers as jobs',
      input: [[3, 8, 2], 3],
    },
    {
      id: 'one-job',
      group: 'ends',
      category: 'a single job of the greatest length',
      input: [[durationMax], 2],
    },
    {
      id: 'jobs-without-length',
      group: 'ends',
      category: 'jobs that take no time, among others',
      input: [[0, 4, 0, 0, 4, 0, 4], 2],
    },
    {
      id: 'nothing-takes-time',
      group: 'ends',
      category: 'jobs that all take no time',
      guards: 'Catches answers that expect some time to pass.',
      input: [[0, 0, 0], 2],
    },
    {
      id: 'one-worker-long',
      group: 'large',
      category: 'one worker and 2,000 of the longest jobs',
      input: () => [Array.from({length: 2000}, () => durationMax), 1],
    },
    {
      id: 'many-long-jobs',
      group: 'large',
      category: 'thousands of long jobs for all workers',
      input: (random) => [random.array(2000, () => random.int(1, durationMax)), 50],
    },
    {
      id: 'many-short-jobs',
      group: 'large',
      category: 'thousands of short jobs and one long one',
      input: (random) => [[durationMax, ...random.array(1800, () => random.int(0, 20))], 7],
    },
    ...[2, 3, 5, 6, 7, 12, 24, 49].map((workers) => ({
      id: `uneven-jobs-for-${workers}`,
      group: 'order',
      category: 'many uneven jobs, where every turn counts until the end',
      input: (random: Random): Input => [random.array(40 * workers, () => random.int(1, 1000)), workers],
    })),
  ],
});
