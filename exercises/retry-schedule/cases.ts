/** Cases of retry-schedule: how pauses grow and where they stop, attempts and the deadline. */
import {defineCases} from '#lib/exercise-sdk/cases';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Policy = {
  attempts: number;
  firstPauseMs: number;
  factor: number;
  longestPauseMs: number;
  deadlineMs: number;
};
type Input = [policy: Policy];

const usual: Policy = {
  attempts: 5,
  firstPauseMs: 100,
  factor: 2,
  longestPauseMs: 60_000,
  deadlineMs: 1_000_000,
};

const policy = (change: Partial<Policy> = {}): Input => [{...usual, ...change}];

export default defineCases<Input>({
  badInputs: [
    policy({attempts: 0}),
    policy({attempts: 101}),
    policy({attempts: 1.5}),
    policy({firstPauseMs: -1}),
    policy({firstPauseMs: 10_001}),
    policy({factor: 0}),
    policy({factor: 11}),
    policy({longestPauseMs: -1}),
    policy({longestPauseMs: 60_001}),
    policy({deadlineMs: -1}),
    policy({deadlineMs: 1_000_001}),
    [{attempts: 3}],
    [],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) {
      return policy({
        attempts: random.int(2, 100),
        firstPauseMs: random.int(0, 10_000),
        factor: random.int(1, 10),
        longestPauseMs: random.boolean() ? 60_000 : random.int(0, 60_000),
      });
    }
    const isLong = random.boolean(0.1);
    return [
      {
        attempts: isLong ? random.int(20, 60) : random.int(1, 3 + Math.ceil(size / 12)),
        firstPauseMs: random.pick([0, 1, 1, 2, 3, 10]),
        factor: random.int(1, 4),
        longestPauseMs: random.pick([0, 1, 5, 8, 40, 40, 2000]),
        deadlineMs: isLong ? 1_000_000 : random.pick([0, 1, 3, 6, 7, 15, 40, 300, 1_000_000, 1_000_000]),
      },
    ];
  },
  cases: [
    {
      id: 'doubling',
      group: 'samples',
      sample: true,
      explanation: 'The pauses are 100, 200, 400 and 800.',
      input: policy(),
    },
    {
      id: 'longest-pause',
      group: 'samples',
      sample: true,
      explanation: 'The pauses would be 100, 300, 900 and 2700; none may be longer than 500.',
      input: policy({factor: 3, longestPauseMs: 500}),
    },
    {
      id: 'too-late',
      group: 'samples',
      sample: true,
      explanation: 'The fourth attempt falls on the deadline; the fifth would come after it.',
      input: policy({deadlineMs: 700}),
    },
    {
      id: 'factor-one',
      group: 'pauses',
      category: 'pauses that do not grow',
      input: policy({factor: 1, attempts: 6}),
    },
    {
      id: 'factor-three',
      group: 'pauses',
      category: 'pauses that grow by more than doubling',
      input: policy({factor: 3, attempts: 6, firstPauseMs: 7}),
    },
    {
      id: 'first-pause-too-long',
      group: 'pauses',
      category: 'a first pause that is longer than any pause may be',
      input: policy({firstPauseMs: 10_000, longestPauseMs: 40}),
    },
    {
      id: 'pause-exactly-longest',
      group: 'pauses',
      category: 'a pause that reaches the longest one exactly',
      input: policy({firstPauseMs: 50, longestPauseMs: 400, attempts: 7}),
    },
    {
      id: 'longest-for-long',
      group: 'pauses',
      category: 'many pauses of the longest length',
      input: policy({attempts: 15, firstPauseMs: 1, longestPauseMs: 60_000}),
    },
    {
      id: 'first-pause-zero',
      group: 'pauses',
      category: 'pauses of no length, which cannot grow',
      input: policy({firstPauseMs: 0, attempts: 4, factor: 3}),
    },
    {
      id: 'longest-pause-zero',
      group: 'pauses',
      category: 'a longest pause of no length',
      input: policy({longestPauseMs: 0, attempts: 3}),
    },
    {
      id: 'grows-far',
      group: 'pauses',
      category: 'a hundred attempts with the greatest factor',
      input: policy({attempts: 100, factor: 10, firstPauseMs: 10_000, longestPauseMs: 1000}),
    },
    {
      id: 'many-attempts',
      group: 'pauses',
      category: 'forty attempts whose pauses would pass 32 bits',
      input: policy({attempts: 40, factor: 2, firstPauseMs: 1, longestPauseMs: 20_000}),
    },
    {
      id: 'one-attempt',
      group: 'ends',
      category: 'a single attempt',
      input: policy({attempts: 1}),
    },
    {
      id: 'two-attempts',
      group: 'ends',
      category: 'two attempts',
      input: policy({attempts: 2}),
    },
    {
      id: 'deadline-at-once',
      group: 'ends',
      category: 'a deadline at the very beginning',
      input: policy({deadlineMs: 0}),
    },
    {
      id: 'deadline-at-once-without-pauses',
      group: 'ends',
      category: 'a deadline at the very beginning, and pauses of no length',
      input: policy({deadlineMs: 0, firstPauseMs: 0}),
    },
    {
      id: 'one-before-the-deadline',
      group: 'ends',
      category: 'an attempt that would come one millisecond after the deadline',
      input: policy({deadlineMs: 299}),
    },
    {
      id: 'pause-beyond-the-deadline',
      group: 'ends',
      category: 'a pause that is cut to its longest, and so ends before the deadline',
      input: policy({firstPauseMs: 5000, longestPauseMs: 200, deadlineMs: 450}),
    },
    {
      id: 'deadline-of-the-last',
      group: 'ends',
      category: 'the last attempt on the latest deadline',
      input: policy({
        attempts: 100,
        firstPauseMs: 10_000,
        factor: 1,
        longestPauseMs: 60_000,
        deadlineMs: 1_000_000,
      }),
    },
    {
      id: 'deadline-before-the-attempts',
      group: 'ends',
      category: 'a deadline that comes long before the attempts are used up',
      input: policy({attempts: 100, firstPauseMs: 10_000, factor: 5, longestPauseMs: 50_000}),
    },
    {
      id: 'doubling-to-the-longest-of-all',
      group: 'pauses',
      category: 'pauses that double from one millisecond to the longest that is allowed',
      input: policy({
        attempts: 30,
        firstPauseMs: 1,
        factor: 2,
        longestPauseMs: 60_000,
        deadlineMs: 1_000_000,
      }),
    },
    {
      id: 'a-long-pause-below-the-longest',
      group: 'pauses',
      category: 'a pause that comes close to the longest that is allowed',
      guards: 'Catches keys and bounds that take different values for one another.',
      input: policy({
        attempts: 9,
        firstPauseMs: 5900,
        factor: 10,
        longestPauseMs: 60_000,
        deadlineMs: 999_999,
      }),
    },
  ],
});
