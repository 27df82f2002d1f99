import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Task = {name: string; ms?: number; gives?: unknown; fails?: string; throws?: string};
type Step = ['read' | 'write', Task] | ['sleep', number];

const read = (name: string, more: Omit<Task, 'name'> = {}): Step => ['read', {name, ...more}];
const write = (name: string, more: Omit<Task, 'name'> = {}): Step => ['write', {name, ...more}];
const sleep = (ms: number): Step => ['sleep', ms];
const scenario = (...clients: Step[][]): AsyncInput => ({construct: [], clients});

function rules({clients}: AsyncInput): string | undefined {
  const names = clients.flatMap((steps) =>
    steps.filter(([name]) => name !== 'sleep').map((step) => (step[1] as Task).name),
  );
  return names.length === new Set(names).size ? undefined : 'Every task needs a name of its own.';
}

function fresh(random: Random, size: number): AsyncInput {
  let made = 0;
  const one = (): Step => {
    const name = `t${++made}`;
    const more = random.pick<Omit<Task, 'name'>>([
      {},
      {gives: random.pick<unknown>([made, 0, ''])},
      {ms: 3},
      {ms: 5, fails: 'x'},
      {throws: 'y'},
    ]);
    return random.boolean(0.6) ? read(name, more) : write(name, more);
  };
  // Pauses, so that the lock is left and entered again; and tasks that end while one waits, whose clients ask again at once.
  if (random.boolean(0.4)) {
    const timed = (): Step => {
      const more = {ms: random.pick([2, 3, 5])};
      return random.boolean() ? read(`t${++made}`, more) : write(`t${++made}`, more);
    };
    return scenario(
      ...random.array(random.int(2, 3), () =>
        random
          .array(random.int(1, 3), () =>
            random.boolean(0.4) ? [sleep(random.int(1, 6)), timed()] : [timed()],
          )
          .flat(),
      ),
    );
  }
  return scenario(
    ...random.array(random.int(2, Math.min(5, 3 + Math.ceil(size / 15))), () =>
      random.array(random.int(1, 2), one),
    ),
  );
}

/** Many readers that enter together, perhaps behind a writer, of whom some fail or throw. */
function together(random: Random): AsyncInput {
  const how = (): Omit<Task, 'name'> =>
    random.boolean(0.8)
      ? {ms: random.int(3, 6)}
      : random.pick<Omit<Task, 'name'>>([{ms: 3, fails: 'no'}, {throws: 'no'}]);
  const first = random.boolean() ? [[write('w', {ms: 2})]] : [];
  return scenario(
    ...first,
    ...random.array(random.pick([3, 5, 8 - first.length]), (index) => [read(`t${index}`, how())]),
  );
}

/** One after the other in a long line, of whom some fail. */
function longLine(random: Random): AsyncInput {
  if (random.boolean(0.4)) return together(random);
  const task = (): Omit<Task, 'name'> => ({
    ms: random.int(2, 6),
    ...(random.boolean(0.4) ? {fails: 'no'} : {}),
  });
  return scenario(
    ...random.array(random.int(5, 8), (index) => [
      random.boolean(0.7) ? write(`t${index}`, task()) : read(`t${index}`, task()),
    ]),
  );
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [1], clients: []},
    scenario([read('a')], [write('a')]),
    scenario([read('')]),
    scenario([read('a', {ms: -1})]),
  ],
  generate: (random, size) => (isRoomy(random, size) ? longLine(random) : fresh(random, size)),
  cases: [
    {
      id: 'readers-share',
      group: 'samples',
      sample: true,
      explanation: '`a` and `b` are inside together; the writer enters when both have left, at 10 ms.',
      input: scenario(
        [read('a', {ms: 10, gives: 'A'})],
        [read('b', {ms: 5})],
        [write('w', {ms: 5, gives: 'W'})],
      ),
    },
    {
      id: 'no-overtaking',
      group: 'samples',
      sample: true,
      explanation: '`b` asks while the writer waits, and comes after it.',
      input: scenario([read('a', {ms: 10})], [write('w', {ms: 5})], [read('b', {ms: 5})]),
    },
    {
      id: 'alone',
      group: 'sharing',
      category: 'one after another',
      input: scenario([
        read('a', {ms: 1, gives: 0}),
        write('b', {ms: 1, gives: null}),
        read('c', {gives: ''}),
      ]),
    },
    {
      id: 'values-like-failures',
      group: 'sharing',
      category: 'tasks that give what looks like a failure',
      guards: 'a mistake that was found elsewhere: a value with a field error is taken for a failure',
      input: scenario(
        ...[
          {error: 'none'},
          {status: 'rejected', reason: 'none'},
          {ok: false},
          {message: 'none'},
          {value: 0},
        ].map((gives, i) => [i % 2 === 0 ? read(`t${i}`, {ms: 2, gives}) : write(`t${i}`, {ms: 2, gives})]),
      ),
    },
    {
      id: 'writers',
      group: 'sharing',
      category: 'several writers',
      input: scenario([write('a')], [write('b')], [write('c')]),
    },
    {
      id: 'readers',
      group: 'sharing',
      category: 'many readers',
      input: scenario([read('a')], [read('b')], [read('c')], [read('d')]),
    },
    {
      id: 'writer-first',
      group: 'sharing',
      category: 'readers behind a writer',
      input: scenario([write('w')], [read('a')], [read('b')], [read('c')]),
    },
    {
      id: 'mixed',
      group: 'sharing',
      category: 'readers and writers in any order',
      input: scenario([read('a'), write('b')], [write('c'), read('d')], [read('e')]),
    },
    {
      id: 'stream-of-readers',
      group: 'fairness',
      category: 'a writer among readers that keep coming',
      input: scenario(
        [read('a', {ms: 10}), read('b', {ms: 10})],
        [sleep(2), write('w', {ms: 5})],
        [sleep(5), read('c', {ms: 20})],
        [sleep(8), read('d', {ms: 20})],
      ),
    },
    {
      id: 'stream-of-writers',
      group: 'fairness',
      category: 'a reader among writers that keep coming',
      input: scenario(
        [write('a', {ms: 10}), write('b', {ms: 10})],
        [write('c', {ms: 10})],
        [read('r', {ms: 5})],
        [write('d', {ms: 5})],
      ),
    },
    {
      id: 'groups-of-readers',
      group: 'fairness',
      category: 'groups of readers between writers',
      input: scenario([write('v')], [read('a')], [read('b')], [write('w')], [read('c')], [read('d')]),
    },
    {
      id: 'reader-leaves-early',
      group: 'fairness',
      category: 'readers that leave while a writer waits',
      input: scenario(
        [read('a', {ms: 5})],
        [read('b', {ms: 20})],
        [sleep(1), write('w', {ms: 5})],
        [sleep(7), read('c', {ms: 1})],
      ),
    },
    {
      id: 'writer-fails',
      group: 'failures',
      category: 'a writer that fails',
      input: scenario([write('w', {fails: 'x'})], [read('a', {gives: 1})], [write('v', {gives: 2})]),
    },
    {
      id: 'reader-fails',
      group: 'failures',
      category: 'a reader that fails',
      input: scenario([read('a', {fails: 'x'})], [read('b')], [write('w', {gives: 2})]),
    },
    {
      id: 'throws-at-once',
      group: 'failures',
      category: 'tasks that throw before they return a promise',
      input: scenario(
        [write('w', {throws: 'x'})],
        [read('a', {throws: 'y'})],
        [write('v', {gives: 2})],
        [read('b')],
      ),
    },
    {
      id: 'throws-in-line',
      group: 'failures',
      category: 'tasks in line that throw before they return a promise',
      input: scenario(
        [read('a', {ms: 5})],
        [write('w', {throws: 'x'})],
        [read('b', {throws: 'y'})],
        [read('c', {ms: 5, gives: 3})],
        [write('v', {ms: 1})],
      ),
    },
    {
      id: 'a-line-of-writers',
      group: 'fairness',
      category: 'a long line of writers, the first of which fails',
      input: scenario(
        ...Array.from({length: 8}, (_, index) => [
          write(`w${index}`, index === 0 ? {ms: 5, fails: ' no '} : {ms: 5, gives: index}),
        ]),
      ),
    },
    {
      id: 'readers-come-again',
      group: 'sharing',
      category: 'a reader that enters when all readers before have left, and a writer that comes meanwhile',
      input: scenario(
        [read('a', {ms: 5}), sleep(5), read('b', {ms: 20})],
        [sleep(15), write('w', {ms: 5})],
        [sleep(60), read('c', {ms: 9}), read('d', {ms: 9})],
        [sleep(71), write('v', {ms: 5})],
      ),
    },
    {
      id: 'writers-come-again',
      group: 'sharing',
      category: 'a writer that enters when the writer before has left, and others that come meanwhile',
      input: scenario(
        [write('a', {ms: 5}), sleep(5), write('b', {ms: 20})],
        [sleep(15), read('r', {ms: 5}), write('w', {ms: 5})],
        [sleep(17), write('v', {ms: 5})],
      ),
    },
    {
      id: 'asks-again-with-one-waiting',
      group: 'fairness',
      category: 'a client that asks again in the moment in which it leaves, while a writer waits',
      input: scenario([write('a', {ms: 5}), write('c', {ms: 5}), read('e', {ms: 5})], [write('b', {ms: 5})]),
    },
    {
      id: 'reader-asks-again-with-one-waiting',
      group: 'fairness',
      category: 'a reader that asks again in the moment in which it leaves, while a writer waits',
      input: scenario([read('a', {ms: 5}), write('c', {ms: 5})], [write('b', {ms: 5}), write('d', {ms: 5})]),
    },
    {
      id: 'writer-asks-again-with-a-reader-waiting',
      group: 'fairness',
      category: 'a writer that asks again in the moment in which it leaves, while a reader waits',
      input: scenario([write('a', {ms: 5}), write('c', {ms: 5})], [read('b', {ms: 9}), write('d', {ms: 5})]),
    },
    {
      id: 'readers-behind-a-writer',
      group: 'fairness',
      category: 'many readers behind one writer',
      input: scenario(
        [write('w', {ms: 5})],
        ...Array.from({length: 7}, (_, index) => [read(`r${index}`, {ms: 5, gives: index})]),
      ),
    },
    {
      id: 'a-reader-behind-writers',
      group: 'fairness',
      category: 'readers at the end of a line of writers',
      input: scenario(
        [read('r0', {ms: 20})],
        [write('w1', {ms: 3})],
        [write('w2', {ms: 3})],
        [write('w3', {ms: 3})],
        [read('r4', {ms: 4})],
        [write('w5', {ms: 2})],
        [read('r6', {ms: 1})],
        [read('r7', {ms: 1})],
      ),
    },
    {
      id: 'eight-readers',
      group: 'sharing',
      category: 'as many readers as there can be at once, one of which fails',
      guards: 'A limit on readers, and readers that are counted out twice.',
      input: scenario(
        [read('r0', {ms: 30}), write('w', {ms: 5})],
        ...Array.from({length: 7}, (_, index) => [
          read(
            `r${index + 1}`,
            index === 2 ? {ms: 2, fails: 'x'} : index === 3 ? {ms: 1, fails: 'y'} : {ms: 20},
          ),
          ...(index < 2 ? [read(`s${index}`, {ms: 3})] : []),
        ]),
      ),
    },
    {
      id: 'throws-among-those-admitted',
      group: 'failures',
      category: 'readers that throw before they return a promise, among others that enter together',
      input: scenario(
        [write('w', {ms: 10}), read('f', {ms: 3})],
        [read('a', {ms: 30})],
        [read('b', {throws: 'bad'})],
        [read('c', {ms: 5})],
        [read('d', {throws: 'bad'})],
        [read('e', {ms: 5})],
        [write('v', {throws: 'bad'}), write('u', {ms: 2})],
        [read('g', {ms: 5})],
      ),
    },
    {
      id: 'fails-while-others-are-inside',
      group: 'failures',
      category: 'readers that fail while others are inside and a writer waits',
      input: scenario(
        [read('a', {ms: 20}), read('d', {ms: 4})],
        [read('b', {ms: 2, fails: 'x'}), read('e', {ms: 4})],
        [read('c', {throws: 'y'}), write('v', {ms: 3, fails: 'z'}), read('f', {ms: 1})],
        [sleep(5), write('w', {ms: 5}), write('u', {ms: 3})],
      ),
    },
    {
      id: 'another-writer-waits-still',
      group: 'fairness',
      category: 'a reader that asks when one waiting writer has entered and another one waits still',
      input: scenario(
        [read('a', {ms: 10})],
        [write('w1', {ms: 10})],
        [read('b', {ms: 20})],
        [write('w2', {ms: 5})],
        [sleep(15), read('c', {ms: 5})],
        [sleep(25), read('d', {ms: 5})],
        [sleep(42), read('e', {ms: 5})],
      ),
    },
  ],
});
