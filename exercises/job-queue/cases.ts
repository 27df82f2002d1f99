import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Reply = {ms?: number; gives?: unknown; fails?: string; throws?: string};
type Work = {ms?: number; byKey?: Record<string, Reply[]>};
type Step = ['add', string] | ['deadLetters'] | ['drain'] | ['sleep', number];
type Options = {workers?: number; capacity?: number; attempts?: number; backoffMs?: number};

const adds = (ids: string): Step[] => [...ids].map((id) => ['add', id]);
const drain: Step = ['drain'];
const dead: Step = ['deadLetters'];
const sleep = (ms: number): Step => ['sleep', ms];

function scenario(work: Work, options: Options, ...clients: Step[][]): AsyncInput {
  const all = {workers: 1, capacity: 10, attempts: 1, backoffMs: 10, ...options};
  return {construct: [work, all], clients};
}

function rules({clients}: AsyncInput): string | undefined {
  const ids = clients.flatMap((steps) => steps.filter(([name]) => name === 'add').map(([, id]) => id));
  return ids.length === new Set(ids).size ? undefined : 'Every job needs an id of its own.';
}

function fresh(random: Random, size: number): AsyncInput {
  const ids = 'abcdef'.slice(0, random.int(1, Math.min(6, 2 + Math.ceil(size / 8))));
  const byKey: Record<string, Reply[]> = {};
  for (const id of ids) {
    if (random.boolean(0.5))
      byKey[id] = random.array(random.int(1, 4), () =>
        random.pick<Reply>([
          {ms: 2, fails: 'x'},
          {throws: 'y'},
          {ms: 3},
          {ms: 3, gives: random.pick([null, false, 0])},
        ]),
      );
  }
  const options = {
    workers: random.int(1, 3),
    capacity: random.int(0, 3),
    attempts: random.int(1, 4),
    backoffMs: 7,
  };
  // Without times jobs end in any order, and with it goes which of the others are refused.
  if (random.boolean(0.25)) {
    const open = Object.fromEntries(
      Object.entries(byKey).map(([id, replies]) => [id, replies.map(({ms: _, ...reply}) => reply)]),
    );
    return scenario({byKey: open}, options, [...adds(ids), drain, dead], [['add', 'z'], drain, ['add', 'y']]);
  }
  // Everybody adds in the same moment.
  if (random.boolean(0.15)) {
    return scenario({ms: random.int(1, 5)}, options, ...[...ids].map((id) => adds(id)), [drain, dead]);
  }
  return scenario(
    {ms: random.int(1, 5), byKey},
    options,
    [...adds(ids), drain, dead],
    [sleep(4), ['add', 'z']],
  );
}

/** Several jobs that rest at the same time, or for long, while others come, wait and are refused. */
function manyRest(random: Random): AsyncInput {
  const ids = 'abcdefghijkl'.slice(0, random.int(2, 12));
  const fails = (): Reply => ({ms: random.int(1, 3), fails: 'x'});
  const tries = random.int(1, 4);
  const byKey = Object.fromEntries(
    [...ids].map((id) => [id, [...random.array(random.int(0, tries), fails), {ms: random.pick([1, 1, 10])}]]),
  );
  const backoffMs = random.pick([5, 5, 20, 1000]);
  const options = {workers: random.int(1, 5), capacity: random.int(1, 4), attempts: tries + 1, backoffMs};
  const pause = (): Step => sleep(random.int(1, backoffMs + 9));
  const first = Math.ceil(ids.length / 2);
  return scenario(
    {ms: 20, byKey},
    options,
    [...adds(ids.slice(0, first)), pause(), ...adds(ids.slice(first)), pause(), ...adds('mno'), drain, dead],
    ...random.array(random.int(0, 4), (): Step[] => [pause(), drain]),
  );
}

/** Many dead letters. */
function manyDie(random: Random): AsyncInput {
  const ids = 'abcdefghijkl'.slice(0, random.int(4, 12));
  const byKey = Object.fromEntries([...ids].map((id) => [id, [{ms: random.int(1, 3), fails: id}]]));
  return scenario({byKey}, {workers: random.int(1, 3)}, [...adds(ids), drain, dead]);
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    scenario({}, {workers: 0}),
    scenario({}, {capacity: -1}),
    scenario({}, {attempts: 0}),
    scenario({}, {backoffMs: 0}),
    scenario({ms: -1}, {}),
    scenario({}, {}, adds('aa')),
    scenario({}, {}, adds('a'), [['add', '']]),
  ],
  generate: (random, size) => {
    if (!isRoomy(random, size)) return fresh(random, size);
    return random.boolean(0.8) ? manyRest(random) : manyDie(random);
  },
  cases: [
    {
      id: 'full-queue',
      group: 'samples',
      sample: true,
      explanation: '`a` runs, `b` waits, `c` is refused.',
      input: scenario({ms: 10}, {capacity: 1}, [...adds('abc'), drain]),
    },
    {
      id: 'a-dead-letter',
      group: 'samples',
      sample: true,
      explanation: '`a` is tried at 0 ms, at 12 ms and, after a rest of 20 ms, at 34 ms.',
      input: scenario({byKey: {a: [{ms: 2, fails: 'down'}]}}, {attempts: 3}, [...adds('a'), drain, dead]),
    },
    {
      id: 'in-order',
      group: 'flow',
      category: 'jobs that wait in order',
      input: scenario({byKey: {a: [{ms: 9}], b: [{ms: 1}], c: [{ms: 5}]}}, {}, [...adds('abc'), drain]),
    },
    {
      id: 'two-workers',
      group: 'flow',
      category: 'two workers and jobs of different length',
      input: scenario({ms: 4, byKey: {a: [{ms: 20}]}}, {workers: 2}, [...adds('abcdef'), drain]),
    },
    {
      id: 'no-capacity',
      group: 'flow',
      category: 'a queue in which nothing may wait',
      input: scenario({ms: 5}, {capacity: 0, workers: 2}, [...adds('abc'), sleep(5), ...adds('d'), drain]),
    },
    {
      id: 'room-again',
      group: 'flow',
      category: 'room that is free again',
      input: scenario({ms: 10}, {capacity: 1}, [...adds('abc'), sleep(15), ...adds('de'), drain]),
    },
    {
      id: 'any-order',
      group: 'flow',
      category: 'calls that end in any order',
      input: scenario({}, {workers: 2}, [...adds('abcd'), drain]),
    },
    {
      id: 'throws-at-once',
      group: 'retries',
      category: 'work that throws before it returns a promise',
      input: scenario({ms: 3, byKey: {a: [{throws: 'bad'}], b: [{throws: 'bad'}, {ms: 2}]}}, {attempts: 2}, [
        ...adds('abc'),
        drain,
        dead,
      ]),
    },
    {
      id: 'a-rest-frees-the-worker',
      group: 'retries',
      category: 'other jobs while one rests',
      input: scenario({ms: 3, byKey: {a: [{ms: 2, fails: 'x'}, {ms: 2}]}}, {attempts: 2}, [
        ...adds('abcd'),
        drain,
      ]),
    },
    {
      id: 'rest-does-not-count',
      group: 'retries',
      category: 'a full queue while jobs rest',
      input: scenario({ms: 30, byKey: {a: [{ms: 1, fails: 'x'}, {ms: 1}]}}, {attempts: 2, capacity: 1}, [
        ...adds('a'),
        sleep(2),
        ...adds('bcd'),
        drain,
      ]),
    },
    {
      id: 'comes-back-to-a-full-queue',
      group: 'retries',
      category: 'a job that comes back to a full queue',
      input: scenario({ms: 30, byKey: {a: [{ms: 1, fails: 'x'}, {ms: 1}]}}, {attempts: 2, capacity: 1}, [
        ...adds('a'),
        sleep(2),
        ...adds('bc'),
        sleep(20),
        ...adds('d'),
        drain,
      ]),
    },
    {
      id: 'doubling',
      group: 'retries',
      category: 'rests that grow',
      input: scenario({byKey: {a: [{ms: 1, fails: 'x'}]}}, {attempts: 5, backoffMs: 3}, [
        ...adds('a'),
        drain,
        dead,
      ]),
    },
    {
      id: 'last-try-succeeds',
      group: 'retries',
      category: 'success at the last try',
      input: scenario({byKey: {a: [{ms: 1, fails: 'x'}, {ms: 1, fails: 'x'}, {ms: 1}]}}, {attempts: 3}, [
        ...adds('a'),
        drain,
        dead,
      ]),
    },
    {
      id: 'dead-in-order',
      group: 'retries',
      category: 'several dead letters',
      input: scenario(
        {byKey: {a: [{ms: 9, fails: 'x'}], b: [{ms: 2, fails: 'x'}], c: [{ms: 1, fails: 'x'}]}},
        {workers: 3},
        [...adds('abc'), dead, drain, dead, dead],
      ),
    },
    {
      id: 'drain-of-nothing',
      group: 'ending',
      category: 'draining an empty queue',
      input: scenario({ms: 1}, {}, [drain, ...adds('a'), drain, drain]),
    },
    {
      id: 'drain-while-resting',
      group: 'ending',
      category: 'draining while the only job rests',
      input: scenario(
        {byKey: {a: [{ms: 1, fails: 'x'}, {ms: 1}]}},
        {attempts: 2},
        [...adds('a'), sleep(3), drain],
        [drain],
      ),
    },
    {
      id: 'added-while-draining',
      group: 'ending',
      category: 'a job that is added while others drain',
      input: scenario({ms: 10}, {}, [...adds('a'), drain], [sleep(5), ...adds('b')]),
    },
    {
      id: 'refused-in-any-order',
      group: 'flow',
      category: 'jobs that end in any order while others are added to a queue with little room',
      input: scenario(
        {byKey: {b: [{fails: 'x'}], c: [{fails: 'y'}, {}]}},
        {workers: 2, capacity: 1, attempts: 2, backoffMs: 7},
        [...adds('abc'), sleep(4), ...adds('d'), sleep(9), ...adds('ef'), drain, dead],
        [sleep(6), ...adds('gh'), sleep(9), ...adds('ij'), dead],
      ),
    },
    {
      id: 'two-workers-full-queue',
      group: 'flow',
      category: 'several workers and a queue with little room',
      input: scenario({ms: 10}, {workers: 2, capacity: 1}, [
        ...adds('abcd'),
        sleep(12),
        ...adds('efgh'),
        drain,
        dead,
      ]),
    },
    {
      id: 'five-workers',
      group: 'flow',
      category: 'several workers and a queue with little room',
      input: scenario(
        {ms: 7},
        {workers: 5, capacity: 2},
        [...adds('abcdefghi'), drain],
        [sleep(3), ...adds('xy')],
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'retries',
      category: 'names as long as allowed, and such as objects have, and the longest rest',
      guards: 'both ends of the rules',
      input: scenario(
        {
          ms: 1,
          byKey: {constructor: [{ms: 1, fails: 'x'}], ['x'.repeat(20)]: [{ms: 1, fails: 'y'}, {ms: 1}]},
        },
        {workers: 5, attempts: 3, backoffMs: 1000},
        [
          ...['constructor', 'toString', '__proto__', 'é', 'x'.repeat(20), 'x'].map(
            (id): Step => ['add', id],
          ),
          drain,
          dead,
        ],
      ),
    },
    {
      id: 'shortest-rest',
      group: 'retries',
      category: 'the shortest rest there is',
      guards: 'both ends of the rules',
      input: scenario({byKey: {a: [{ms: 1, fails: 'x'}]}}, {attempts: 5, backoffMs: 1}, [
        ...adds('a'),
        drain,
        dead,
      ]),
    },
    ...(
      [
        [1, 0, 'begin-with-no-room'],
        [1, 1, 'begin-with-little-room'],
        [2, 0, 'two-begin-with-no-room'],
        [2, 1, 'two-begin-with-little-room'],
      ] as const
    ).map(([workers, capacity, id]) => ({
      id,
      group: 'flow',
      category: 'several clients that add jobs in the same moment, more than may begin and wait',
      input: scenario(
        {ms: 10},
        {workers, capacity},
        [...adds('a'), drain],
        ...[...'bcde'].map((one) => adds(one)),
      ),
    })),
    ...([1, 2] as const).map((workers) => ({
      id: workers === 1 ? 'again-in-one-moment' : 'two-again-in-one-moment',
      group: 'flow',
      category: 'several clients that add jobs in the same moment, when all workers are free again',
      input: scenario(
        {ms: 10},
        {workers, capacity: 1},
        [...adds('a'), sleep(25), ...adds('p'), drain],
        ...[...'bcd'].map((one): Step[] => [sleep(25), ...adds(one)]),
      ),
    })),
    ...(
      [
        [1, 1, 'throws-while-another-waits'],
        [1, 2, 'throws-and-rests-while-another-waits'],
        [2, 1, 'two-throw-while-others-wait'],
      ] as const
    ).map(([workers, attempts, id]) => ({
      id,
      group: 'retries',
      category: 'work that throws before it returns a promise, while other jobs wait',
      input: scenario(
        {
          byKey: {
            a: [{ms: 10}],
            b: [{throws: 'no'}],
            c: [{ms: 10}],
            d: [{throws: 'no'}],
            e: [{ms: 3}],
          },
        },
        {workers, attempts, backoffMs: 50},
        [...adds('abcde'), drain, dead],
      ),
    })),
    {
      id: 'values-like-failures',
      group: 'retries',
      category: 'work that gives what looks like a failure',
      input: scenario(
        {
          byKey: {
            a: [{ms: 1, gives: false}],
            b: [{ms: 1, gives: null}],
            c: [{ms: 1, gives: 0}],
            d: [{ms: 1, gives: ''}],
            e: [{ms: 1, gives: {error: 'none'}}],
            f: [{ms: 1, gives: {ok: false}}],
            g: [{ms: 1, gives: {status: 'rejected', reason: 'none'}}],
            h: [{ms: 1, gives: {message: 'none'}}],
          },
        },
        {attempts: 2},
        [...adds('abcdefgh'), drain, dead],
      ),
    },
    ...([1, 2] as const).map((workers) => ({
      id: workers === 1 ? 'room-after-rests' : 'room-of-two-after-rests',
      group: 'retries',
      category: 'room for one job more after others have rested, waited and begun',
      guards: 'Counts of free places that rests raise or lower.',
      input: scenario(
        {
          byKey: {
            a: [{ms: 1, fails: 'x'}, {ms: 10}],
            b: [{ms: 2, fails: 'y'}, {ms: 10}],
            ...Object.fromEntries([...'cdefghijk'].map((id) => [id, [{ms: 20}]])),
          },
        },
        {workers, capacity: 2, attempts: 2, backoffMs: 5},
        [
          ...adds('ab'),
          sleep(3),
          ...adds('cdef'),
          sleep(20),
          ...adds('ghi'),
          sleep(11),
          ...adds('jkl'),
          drain,
        ],
        [sleep(120), ...adds('mnopq'), drain],
      ),
    })),
    {
      id: 'a-line-of-those-that-rested',
      group: 'retries',
      category: 'jobs that fail one after another and come back while others wait',
      guards: 'Whoever rested counts as waiting, and waits behind those that came before.',
      input: scenario(
        {
          byKey: {
            a: [{ms: 1, fails: 'x'}, {ms: 3}],
            b: [{ms: 1, fails: 'x'}, {ms: 1, fails: 'x'}, {ms: 3}],
            c: [{ms: 1, fails: 'x'}, {ms: 3}],
            d: [{ms: 30}],
            e: [{ms: 5}],
            f: [{ms: 5}],
          },
        },
        {capacity: 3, attempts: 3},
        [...adds('abc'), sleep(2), ...adds('def'), sleep(14), ...adds('gh'), drain, dead],
        [sleep(35), ...adds('ij')],
      ),
    },
    {
      id: 'many-dead-letters',
      group: 'retries',
      category: 'many dead letters',
      input: scenario(
        {byKey: Object.fromEntries([...'abcdefghijkl'].map((id) => [id, [{ms: 1, fails: id}]]))},
        {workers: 2},
        [...adds('abcdefghijkl'), drain, dead],
      ),
    },
    {
      id: 'longest-rests',
      group: 'retries',
      category: 'the longest rests there are, of two jobs at once',
      guards: 'both ends of the rules',
      input: scenario(
        {byKey: {a: [{ms: 1, fails: 'x'}], b: [{ms: 2, fails: 'y'}]}},
        {attempts: 5, backoffMs: 1000},
        [...adds('ab'), drain, dead],
        [sleep(14_000), ...adds('c'), dead],
      ),
    },
    {
      id: 'drains-nothing-beside-an-add',
      group: 'ending',
      category: 'draining an empty queue in the moment in which others add jobs',
      input: scenario(
        {ms: 5},
        {},
        [drain, sleep(20), drain, drain],
        [...adds('a'), drain],
        [drain],
        [sleep(20), ...adds('b')],
      ),
    },
    {
      id: 'many-rest-at-once',
      group: 'ending',
      category: 'more jobs than a few that rest at the same time, and several that drain meanwhile',
      input: scenario(
        {
          byKey: Object.fromEntries(
            [...'abcdefg'].map((id, index) => [
              id,
              [{ms: 1 + (index % 3), fails: id}, {ms: 2, fails: id}, {ms: 1}],
            ]),
          ),
        },
        {workers: 5, attempts: 3, backoffMs: 20},
        [...adds('abcdefg'), drain, dead],
        ...[7, 8, 9].map((ms) => [sleep(ms), drain]),
      ),
    },
  ],
});
