import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Task = {
  name: string;
  ms?: number;
  gives?: unknown;
  fails?: string;
  throws?: string;
  calls?: ['submit', {name: string; ms?: number; gives?: unknown}][];
};
type Step = ['submit', Task] | ['shutdown'] | ['sleep', number];

const submit = (name: string, more: Omit<Task, 'name'> = {}): Step => ['submit', {name, ...more}];
const scenario = (size: number, ...clients: Step[][]): AsyncInput => ({construct: [size], clients});

function fresh(random: Random, size: number): AsyncInput {
  let made = 0;
  const one = (): Step => {
    const ending = random.int(0, 5);
    const name = `t${++made}`;
    if (ending === 0)
      return submit(name, {
        ms: random.int(1, 9),
        fails: random.pick(['failed', 'failed', 'pool is shut down']),
      });
    if (ending === 1) return submit(name, {throws: 'thrown'});
    if (ending === 2) {
      return submit(name, {
        ms: 4,
        gives: made,
        calls: [['submit', {name: `t${++made}`, ms: 2, gives: made}]],
      });
    }
    return submit(name, random.boolean(0.5) ? {gives: made} : {ms: random.int(1, 9), gives: made});
  };
  if (random.boolean(0.1)) {
    const idle: Step[] = [submit('t0', {ms: 2, gives: 0}), ['sleep', 5], ['shutdown'], ['shutdown']];
    return scenario(random.int(1, 2), random.boolean() ? idle : [['shutdown']]);
  }
  if (random.boolean(0.3)) {
    // Clients that submit again while one waits, and tasks that submit others then.
    const timed = (): Step => {
      const inner = random.boolean(0.4) ? [['submit', {name: `i${++made}`, ms: 3}] as ['submit', Task]] : [];
      return submit(`t${++made}`, {ms: random.pick([3, 3, 5]), ...(inner.length > 0 ? {calls: inner} : {})});
    };
    return scenario(1, ...random.array(random.int(2, 3), () => random.array(random.int(1, 3), timed)));
  }
  const clients = random.array(random.int(2, Math.min(5, 2 + Math.ceil(size / 10))), () =>
    random.array(random.int(1, 2), one),
  );
  return scenario(random.int(1, 2), ...clients, ...(random.boolean(0.3) ? [[['shutdown']] as Step[]] : []));
}

/** A task that submits more others than a program may reckon with, while some wait. */
function manyWait(random: Random): AsyncInput {
  const inner = Array.from({length: random.int(8, 40)}, (_, index): ['submit', Task] => [
    'submit',
    {name: `i${index}`, ms: random.int(1, 2)},
  ]);
  const clients = random.array(random.int(0, 4), (index): Step[] => [submit(`w${index}`, {ms: 1})]);
  return scenario(random.int(1, 3), [submit('first', {ms: 2, calls: inner})], ...clients);
}

/** Tasks that fail one after another, and others behind them. */
function manyFail(random: Random): AsyncInput {
  const failing = random.array(random.int(4, 9), (index): Step => {
    return submit(`f${index}`, random.boolean() ? {ms: 1, fails: 'failed'} : {throws: 'thrown'});
  });
  return scenario(random.int(1, 2), [...failing, submit('last', {ms: 2, gives: 1})]);
}

/** A scenario in which somebody submits while or after another shuts down would depend on the order. */
function rules({clients}: AsyncInput): string | undefined {
  const names = clients.flatMap((steps) =>
    steps.flatMap((step) => (step[0] === 'submit' ? namesOf(step[1] as Task) : [])),
  );
  if (names.includes('')) return 'A task needs a name.';
  return names.length === new Set(names).size ? undefined : 'Every task needs a name of its own.';
}

function namesOf({name, calls = []}: Task): string[] {
  return [name, ...calls.map(([, inner]) => inner.name)];
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [0], clients: []},
    {construct: [2.5], clients: []},
    {construct: [1], clients: [[['submit', {name: ''}]]]},
    {construct: [1], clients: [[['submit', {name: 'a', ms: -1}]]]},
    {construct: [1], clients: [[['submit', {name: 'a'}]], [['submit', {name: 'a'}]]]},
    {construct: [1], clients: [[['submit', {name: 'a', calls: [['submit', {name: ''}]]}]]]},
    {construct: [1], clients: [[['start', {name: 'a'}]]]},
  ],
  generate: (random, size) =>
    isRoomy(random, size) ? random.pick([manyWait, manyFail])(random) : fresh(random, size),
  cases: [
    {
      id: 'two-slots',
      group: 'samples',
      sample: true,
      explanation: '`c` begins when `b` ends, at 10 ms.',
      input: scenario(
        2,
        [submit('a', {ms: 30, gives: 'A'})],
        [submit('b', {ms: 10, gives: 'B'})],
        [submit('c', {ms: 5, gives: 'C'})],
      ),
    },
    {
      id: 'a-failure',
      group: 'samples',
      sample: true,
      explanation: 'The failure of `a` goes to its caller, and its slot to `b`.',
      input: scenario(1, [submit('a', {ms: 10, fails: 'no such file'})], [submit('b', {ms: 5, gives: 7})]),
    },
    {
      id: 'one-slot-in-order',
      group: 'slots',
      category: 'a pool of one slot',
      input: scenario(1, ...[3, 1, 2].map((ms, i) => [submit(`t${i}`, {ms, gives: i})])),
    },
    {
      id: 'slow-one-first',
      group: 'slots',
      category: 'one slow task beside many quick ones',
      input: scenario(
        2,
        [submit('slow', {ms: 100})],
        ...[1, 2, 3, 4].map((i) => [submit(`t${i}`, {ms: 10, gives: i})]),
      ),
    },
    {
      id: 'room-for-all',
      group: 'slots',
      category: 'fewer tasks than slots',
      input: scenario(5, [submit('a', {ms: 5})], [submit('b', {ms: 5})], [submit('c', {ms: 5})]),
    },
    {
      id: 'any-order',
      group: 'slots',
      category: 'tasks that end in any order',
      input: scenario(2, ...[1, 2, 3, 4].map((i) => [submit(`t${i}`, {gives: i})])),
    },
    {
      id: 'falsy-values',
      group: 'slots',
      category: 'tasks that give 0, an empty text, false and null',
      input: scenario(2, ...[0, '', false, null].map((gives, i) => [submit(`t${i}`, {gives})])),
    },
    {
      id: 'values-like-failures',
      group: 'slots',
      category: 'tasks that give what looks like a failure',
      guards: 'a mistake that was found elsewhere: a value with a field error is taken for a failure',
      input: scenario(
        2,
        ...[
          {error: 'none'},
          {status: 'rejected', reason: 'none'},
          {ok: false},
          {message: 'none'},
          {value: 0},
        ].map((gives, i) => [submit(`t${i}`, {gives})]),
      ),
    },
    {
      id: 'after-a-pause',
      group: 'slots',
      category: 'tasks that come while the pool is idle',
      input: scenario(
        2,
        [submit('a', {ms: 5}), ['sleep', 50], submit('b', {ms: 5})],
        [['sleep', 20], submit('c', {ms: 5})],
      ),
    },
    {
      id: 'submitted-by-a-task',
      group: 'slots',
      category: 'a task that submits another',
      input: scenario(1, [
        submit('outer', {ms: 10, gives: 1, calls: [['submit', {name: 'inner', ms: 5, gives: 2}]]}),
      ]),
    },
    {
      id: 'rejections-keep-slots',
      group: 'failures',
      category: 'as many rejections as there are slots',
      input: scenario(
        2,
        [submit('a', {ms: 5, fails: 'x'})],
        [submit('b', {ms: 6, fails: 'y'})],
        [submit('c', {ms: 5, gives: 3})],
      ),
    },
    {
      id: 'thrown-at-once',
      group: 'failures',
      category: 'a task that throws before it returns a promise',
      input: scenario(
        1,
        [submit('a', {throws: 'boom'})],
        [submit('b', {ms: 5, gives: 2})],
        [submit('c', {ms: 5, gives: 3})],
      ),
    },
    {
      id: 'failing-in-any-order',
      group: 'failures',
      category: 'failures among tasks that end in any order',
      input: scenario(
        2,
        [submit('a', {fails: 'x'})],
        [submit('b', {gives: 2})],
        [submit('c', {throws: 'z'})],
        [submit('d', {gives: 4})],
      ),
    },
    {
      id: 'shutdown-with-a-queue',
      group: 'ending',
      category: 'shutting down while tasks wait',
      input: scenario(1, [submit('a', {ms: 10})], [submit('b', {ms: 10, gives: 'B'})], [['shutdown']]),
    },
    {
      id: 'shutdown-of-nothing',
      group: 'ending',
      category: 'shutting down an idle pool',
      input: scenario(2, [['shutdown'], submit('late', {ms: 1})]),
    },
    {
      id: 'submit-after-shutdown',
      group: 'ending',
      category: 'submitting while the pool shuts down',
      input: scenario(
        1,
        [submit('a', {ms: 20})],
        [['sleep', 5], ['shutdown']],
        [['sleep', 10], submit('late', {ms: 1})],
      ),
    },
    {
      id: 'shutdown-with-failures',
      group: 'ending',
      category: 'shutting down while tasks fail',
      input: scenario(
        1,
        [submit('a', {ms: 5, fails: 'x'})],
        [submit('b', {ms: 5, gives: 2})],
        [['shutdown']],
        [['sleep', 7], ['shutdown']],
      ),
    },
    {
      id: 'submits-while-others-wait',
      group: 'slots',
      category: 'a task that submits another while others wait',
      input: scenario(
        1,
        [submit('x', {ms: 10})],
        [submit('a', {ms: 10, gives: 1, calls: [['submit', {name: 'b', ms: 5}]]})],
        [submit('d', {ms: 5})],
        [
          submit('e', {
            ms: 5,
            calls: [
              ['submit', {name: 'f', ms: 5}],
              ['submit', {name: 'g'}],
            ],
          }),
        ],
      ),
    },
    {
      id: 'submits-again-with-one-waiting',
      group: 'slots',
      category: 'a client that submits again in the moment in which its task ends, while another waits',
      input: scenario(
        1,
        [submit('a', {ms: 10}), submit('c', {ms: 10}), submit('e', {ms: 10})],
        [submit('b', {ms: 10})],
      ),
    },
    {
      id: 'submits-again-after-failures',
      group: 'failures',
      category: 'a client that submits again in the moment in which its task fails, while others wait',
      input: scenario(
        2,
        [submit('a', {ms: 10, fails: 'a'}), submit('d', {ms: 10})],
        [submit('b', {ms: 10}), submit('e', {throws: 'e'}), submit('f', {ms: 10})],
        [submit('c', {ms: 10})],
      ),
    },
    {
      id: 'ten-slots',
      group: 'slots',
      category: 'as many slots as allowed',
      guards: 'both ends of the rules',
      input: scenario(
        10,
        ...Array.from({length: 12}, (_, index) => [submit(`t${index}`, {ms: 5, gives: index})]),
      ),
    },
    {
      id: 'long-line-at-the-end',
      group: 'ending',
      category: 'many tasks that wait when the pool is shut down',
      input: scenario(
        1,
        ...Array.from({length: 9}, (_, index) => [
          submit(`t${index}`, index === 4 ? {ms: 3, fails: 'no'} : {ms: 3, gives: index}),
        ]),
        [['sleep', 1], ['shutdown'], ['shutdown']],
      ),
    },
    {
      id: 'shutdown-with-nothing-waiting',
      group: 'ending',
      category: 'shutting down while several tasks run and none waits',
      input: scenario(
        3,
        [submit('a', {ms: 10, gives: 1})],
        [submit('b', {ms: 30, gives: 2})],
        [submit('c', {ms: 5, fails: 'c'})],
        [['sleep', 5], ['shutdown']],
        [['sleep', 12], ['shutdown']],
      ),
    },
    {
      id: 'either-ends-first',
      group: 'ending',
      category: 'a submit and a shutdown that wait for tasks of which either may end first',
      guards: 'Right solutions: which task ends first decides whether the last submit is refused.',
      input: scenario(2, [submit('a'), ['shutdown']], [submit('b'), submit('c')]),
    },
    {
      id: 'fails-with-the-words-of-the-pool',
      group: 'failures',
      category: 'tasks that fail with the message of a pool that is shut down',
      input: scenario(
        1,
        [submit('a', {ms: 3, fails: 'pool is shut down'}), submit('d', {ms: 2, gives: 'D'})],
        [submit('b', {throws: 'pool is shut down'}), submit('e', {ms: 2, gives: 'E'})],
        [['sleep', 1], submit('c', {ms: 3, gives: 'pool is shut down'}), ['shutdown']],
      ),
    },
    {
      id: 'many-failures',
      group: 'failures',
      category: 'more failures than a few, and tasks that come afterwards',
      input: scenario(2, [
        ...Array.from({length: 10}, (_, index) =>
          submit(`t${index}`, index % 2 === 0 ? {ms: 1, fails: 'failed'} : {throws: 'thrown'}),
        ),
        submit('u', {ms: 1, gives: 'U'}),
        ['shutdown'],
      ]),
    },
    {
      id: 'thirty-submitted-by-one',
      group: 'slots',
      category: 'a task that submits very many others while some wait',
      input: scenario(
        2,
        [
          submit('a', {
            ms: 5,
            calls: Array.from({length: 30}, (_, index) => [
              'submit',
              {name: `i${index}`, ms: 1 + (index % 3), gives: index},
            ]),
          }),
          ['shutdown'],
        ],
        [submit('b', {ms: 4})],
        [submit('c', {ms: 4})],
      ),
    },
    {
      id: 'submits-after-the-shutdown',
      group: 'ending',
      category: 'tasks that submit others when the pool has been shut down already',
      input: scenario(
        1,
        [submit('a', {ms: 10, gives: 'A'})],
        [submit('b', {ms: 3, gives: 'B', calls: [['submit', {name: 'c', ms: 5, gives: 'C'}]]})],
        [['sleep', 5], ['shutdown']],
        [['sleep', 6], submit('d', {ms: 5, gives: 'D'}), ['shutdown']],
      ),
    },
    {
      id: 'fails-without-words',
      group: 'failures',
      category: 'a task that fails with an empty message',
      input: scenario(1, [submit('a', {ms: 5, fails: ''})], [submit('b', {throws: ''})]),
    },
    {
      id: 'asks-again-while-another-waits',
      group: 'slots',
      category: 'a client that submits again as soon as its task has ended, while another waits',
      input: scenario(
        1,
        [submit('a', {ms: 5}), submit('c', {ms: 5})],
        [submit('b', {ms: 5}), submit('d', {ms: 5})],
      ),
    },
  ],
});
