import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Task = {name: string; ms?: number; gives?: unknown; fails?: string; throws?: string; calls?: [string][]};
type Step = ['acquire' | 'tryAcquire' | 'release'] | ['run', Task] | ['sleep', number];

const acquire: Step = ['acquire'];
const tryAcquire: Step = ['tryAcquire'];
const release: Step = ['release'];
const sleep = (ms: number): Step => ['sleep', ms];
const run = (name: string, more: Omit<Task, 'name'> = {}): Step => ['run', {name, ...more}];
const scenario = (permits: number, ...clients: Step[][]): AsyncInput => ({construct: [permits], clients});

function fresh(random: Random, size: number): AsyncInput {
  let made = 0;
  // Never both, see `rules`.
  const isThrowing = random.boolean();
  const one = (): Step[] => {
    const which = random.int(0, 7);
    const ms = random.int(1, 9);
    const name = `t${++made}`;
    if (which === 0) return [acquire, sleep(ms), release];
    const words = random.pick(['failed', 'failed', 'nothing to release']);
    if (which === 1) return [run(name, {ms, fails: words})];
    if (which === 2 && isThrowing) return [run(name, {throws: 'thrown'})];
    if (which === 3) return [sleep(ms), tryAcquire];
    if (which === 5 && !isThrowing)
      return [run(name, {ms, calls: [['release'], ['tryAcquire'], ['acquire']]})];
    if (which === 4) return [sleep(ms), release];
    if (which === 6 && !isThrowing && random.boolean())
      return [run(name, {ms, fails: 'failed', calls: [['release']]})];
    return [run(name, random.boolean(0.5) ? {gives: made} : {ms, gives: made})];
  };
  const clients = random.array(random.int(2, Math.min(5, 2 + Math.ceil(size / 10))), () =>
    random.array(random.int(1, 2), one).flat(),
  );
  // Whoever is left waiting is let in, so that every call settles.
  const rest = random.array(12, (): Step[] => [sleep(30), release]).flat();
  return scenario(random.int(1, 2), ...clients, rest);
}

function rules({clients}: AsyncInput): string | undefined {
  const tasks = clients.flatMap((steps) =>
    steps.flatMap((step) => (step[0] === 'run' ? [step[1] as Task] : [])),
  );
  const names = tasks.map(({name}) => name);
  if (names.length !== new Set(names).size) return 'Every task needs a name of its own.';
  // Whoever chains promises gives the permit back a turn after the throw, and that is soon enough; calls in that turn would tell.
  const throwing = tasks.filter(({throws}) => throws !== undefined);
  const calling = tasks.filter(({calls}) => calls !== undefined);
  const isBeside = throwing.some((task) => calling.some((other) => other !== task));
  return isBeside ? 'Where a task throws, no other task makes calls.' : undefined;
}

/** Many in line for one permit, each for a while of its own. */
function manyInLine(random: Random): AsyncInput {
  const clients = random.array(random.int(5, 8), (index): Step[] => {
    const ms = random.int(1, 4);
    return random.boolean(0.3) ? [acquire, sleep(ms), release] : [run(`t${index}`, {ms, gives: index})];
  });
  return scenario(1, ...clients);
}

/** Several releases in one moment, by a task that holds a permit, while others wait for one. */
function releasedAtOnce(random: Random): AsyncInput {
  const permits = random.int(1, 2);
  const calls = random.array(random.int(1, 3), (): [string] => [
    random.pick(['release', 'release', 'tryAcquire']),
  ]);
  const waiting = random.array(random.int(0, 2), (): Step[] => [acquire]);
  const rest = random.array(4, (): Step[] => [sleep(30), release]).flat();
  return scenario(
    permits,
    [run('a', {ms: random.int(5, 9), calls})],
    ...waiting,
    [sleep(20), tryAcquire, tryAcquire],
    rest,
  );
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [0], clients: []},
    {construct: [1.5], clients: []},
    {construct: [1], clients: [[['run', {name: ''}]]]},
    {construct: [1], clients: [[['run', {name: 'a', ms: -1}]]]},
    {
      construct: [1],
      clients: [
        [
          ['run', {name: 'a'}],
          ['run', {name: 'a'}],
        ],
      ],
    },
    {construct: [1], clients: [[['wait']]]},
    {construct: [2], clients: [[run('a', {throws: 'x'})], [run('b', {calls: [['release']]})]]},
  ],
  generate: (random, size) =>
    isRoomy(random, size) ? random.pick([releasedAtOnce, manyInLine])(random) : fresh(random, size),
  cases: [
    {
      id: 'one-permit',
      group: 'samples',
      sample: true,
      explanation: 'The second client gets the permit when the first gives it back, at 10 ms.',
      input: scenario(1, [acquire, sleep(10), release], [acquire, sleep(5), release], [sleep(3), tryAcquire]),
    },
    {
      id: 'tasks-share-two',
      group: 'samples',
      sample: true,
      explanation: '`c` begins when `b` has failed, at 10 ms.',
      input: scenario(
        2,
        [run('a', {ms: 30, gives: 'A'})],
        [run('b', {ms: 10, fails: 'no paper'})],
        [run('c', {ms: 5, gives: 'C'})],
      ),
    },
    {
      id: 'all-taken',
      group: 'permits',
      category: 'trying until all permits are taken, and after one is back',
      input: scenario(3, [tryAcquire, tryAcquire, tryAcquire, tryAcquire, release, tryAcquire, tryAcquire]),
    },
    {
      id: 'one-release-too-many',
      group: 'permits',
      category: 'releasing when all permits are free',
      input: scenario(1, [release, tryAcquire, tryAcquire, release, release, tryAcquire, tryAcquire]),
    },
    {
      id: 'handed-over-then-released',
      group: 'permits',
      category: 'how many permits there are after several were handed over',
      input: scenario(
        1,
        [acquire, sleep(5), release, sleep(10), tryAcquire, tryAcquire],
        [acquire, sleep(2), release],
        [acquire, sleep(1), release],
      ),
    },
    {
      id: 'released-by-another',
      group: 'permits',
      category: 'a permit given back by another client',
      input: scenario(1, [acquire, acquire, acquire], [sleep(4), release, sleep(4), release]),
    },
    {
      id: 'several-at-once',
      group: 'permits',
      category: 'several permits given back in one moment',
      input: scenario(
        2,
        [acquire, acquire, sleep(5), release, release, tryAcquire],
        [sleep(1), acquire],
        [sleep(2), acquire],
        [sleep(3), acquire],
        [sleep(9), release],
      ),
    },
    {
      id: 'in-line',
      group: 'fairness',
      category: 'the order of those who wait',
      input: scenario(
        1,
        [acquire, sleep(10), release],
        [sleep(1), acquire, sleep(3), release],
        [sleep(2), acquire, sleep(3), release],
        [sleep(3), acquire, sleep(3), release],
      ),
    },
    {
      id: 'asks-right-after-releasing',
      group: 'fairness',
      category: 'asking again in the moment of releasing, while others wait',
      input: scenario(
        1,
        [acquire, sleep(5), release, acquire, sleep(5), release],
        [acquire, sleep(5), release],
        [acquire, sleep(5), release],
      ),
    },
    {
      id: 'tries-right-after-releasing',
      group: 'fairness',
      category: 'trying in the moment of releasing, while another waits',
      input: scenario(1, [acquire, sleep(5), release, tryAcquire], [acquire, sleep(5), release, tryAcquire]),
    },
    {
      id: 'trying-within-the-release',
      group: 'fairness',
      category: 'trying right after a release, before anybody else has run',
      input: scenario(
        1,
        [acquire, sleep(5), release],
        [sleep(1), run('a', {ms: 10, calls: [['release'], ['tryAcquire'], ['tryAcquire']]})],
        [sleep(2), acquire],
      ),
    },
    {
      id: 'asking-within-the-release',
      group: 'fairness',
      category: 'asking right after a release, before anybody else has run',
      input: scenario(
        1,
        [acquire, sleep(5), release],
        [sleep(1), run('a', {ms: 10, gives: 1, calls: [['release'], ['acquire']]})],
        [sleep(2), acquire],
        [sleep(3), acquire],
        [sleep(30), release],
      ),
    },
    {
      id: 'one-line-for-both',
      group: 'fairness',
      category: 'a line of callers and tasks',
      input: scenario(
        1,
        [acquire, sleep(10), release],
        [sleep(1), run('a', {ms: 4, gives: 1})],
        [sleep(2), acquire, sleep(4), release],
        [sleep(3), run('b', {ms: 4, gives: 2})],
        [sleep(4), acquire, sleep(4), release],
      ),
    },
    {
      id: 'trying-does-not-queue',
      group: 'fairness',
      category: 'trying in vain, then others asking',
      input: scenario(
        1,
        [acquire, sleep(6), release],
        [tryAcquire, tryAcquire, acquire, release, tryAcquire],
      ),
    },
    {
      id: 'any-order',
      group: 'tasks',
      category: 'tasks that end in any order',
      input: scenario(
        2,
        [run('a', {gives: 1})],
        [run('b', {fails: 'failed'})],
        [run('c', {gives: 3})],
        [run('d', {gives: 4}), run('e', {gives: 5})],
        [run('f', {fails: 'failed'}), run('g')],
      ),
    },
    {
      id: 'any-order-with-callers',
      group: 'tasks',
      category: 'callers among tasks that end in any order',
      input: scenario(
        1,
        [run('a', {gives: 1}), tryAcquire],
        [acquire, release, run('b', {gives: 2})],
        [run('c', {fails: 'failed'}), acquire, release],
      ),
    },
    {
      id: 'rejections',
      group: 'tasks',
      category: 'more tasks that fail than there are permits',
      input: scenario(
        2,
        ...['a', 'b', 'c', 'd'].map((name): Step[] => [run(name, {ms: 3, fails: `${name} failed`})]),
        [sleep(20), tryAcquire, tryAcquire, tryAcquire],
      ),
    },
    {
      id: 'throws-at-once',
      group: 'tasks',
      category: 'tasks that throw before they return a promise',
      input: scenario(
        1,
        [run('a', {throws: 'broken'}), run('b', {ms: 2, gives: 0})],
        [run('c', {throws: 'broken too'}), tryAcquire],
      ),
    },
    {
      id: 'throws-beside-another',
      group: 'tasks',
      category: 'a task that throws at once while another begins',
      input: scenario(
        2,
        [run('a', {throws: 'broken'}), run('c', {ms: 3})],
        [run('b', {ms: 7, gives: 3})],
        [run('d', {ms: 2, gives: 4})],
      ),
    },
    {
      id: 'released-by-the-task',
      group: 'tasks',
      category: 'tasks whose permit was given back before they ended',
      input: scenario(
        1,
        [run('a', {ms: 5, gives: 1, calls: [['release']]}), run('b', {ms: 5, gives: 2}), tryAcquire],
        [sleep(20), tryAcquire],
      ),
    },
    {
      id: 'falsy-results',
      group: 'tasks',
      category: 'what tasks give',
      input: scenario(1, [
        run('a', {ms: 1, gives: 0}),
        run('b', {ms: 1, gives: false}),
        run('c', {ms: 1, gives: ''}),
      ]),
    },
    {
      id: 'back-before-it-settles',
      group: 'tasks',
      category: 'trying as soon as a task is over',
      input: scenario(
        1,
        [run('a', {ms: 5}), tryAcquire, release],
        [sleep(9), run('b', {ms: 5, fails: 'failed'}), tryAcquire],
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'permits',
      category: 'as many permits as allowed',
      guards: 'both ends of the rules',
      input: scenario(10, [
        ...Array.from({length: 10}, () => acquire),
        tryAcquire,
        ...Array.from({length: 11}, () => release),
        tryAcquire,
      ]),
    },
    {
      id: 'released-by-a-failing-task',
      group: 'tasks',
      category: 'a task that releases the permit itself and then fails',
      input: scenario(
        1,
        [run('a', {ms: 5, fails: 'no paper', calls: [['release']]}), tryAcquire, tryAcquire],
        [sleep(20), release, run('b', {ms: 2, gives: 'B'}), tryAcquire],
      ),
    },
    {
      id: 'released-by-a-throwing-task',
      group: 'tasks',
      category: 'a task that releases the permit itself and then throws',
      input: scenario(1, [
        acquire,
        release,
        run('b', {throws: 'no ink', calls: [['release']]}),
        tryAcquire,
        tryAcquire,
      ]),
    },
    {
      id: 'released-twice-by-the-task',
      group: 'tasks',
      category: 'several releases in one moment, the first of which lets somebody in',
      input: scenario(
        1,
        [run('a', {ms: 10, gives: 'A', calls: [['release'], ['release']]})],
        [acquire],
        [sleep(20), tryAcquire, tryAcquire],
      ),
    },
    {
      id: 'values-like-failures',
      group: 'tasks',
      category: 'tasks that give what looks like a failure',
      guards: 'a mistake that was found elsewhere: a value with a field error is taken for a failure',
      input: scenario(
        1,
        ...[{error: 'none'}, {status: 'rejected', reason: 'none'}, {ok: false}, {message: 'none'}].map(
          (gives, index) => [run(`t${index}`, {ms: 2, gives}), acquire, release],
        ),
      ),
    },
    {
      id: 'fails-with-the-words-of-release',
      group: 'tasks',
      category: 'tasks that fail with the message that release throws',
      input: scenario(
        1,
        [run('a', {ms: 3, fails: 'nothing to release'}), run('d', {ms: 2, gives: 'D'})],
        [run('b', {throws: 'nothing to release'})],
        [sleep(1), run('c', {ms: 3, gives: 'C'}), tryAcquire, release],
      ),
    },
    {
      id: 'eight-in-line',
      group: 'fairness',
      category: 'as many in line as there can be',
      input: scenario(
        1,
        ...Array.from({length: 8}, (_, index) =>
          index % 3 === 1 ? [acquire, sleep(3), release] : [run(`t${index}`, {ms: 3, gives: index})],
        ),
      ),
    },
  ],
});
