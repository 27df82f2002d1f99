import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Reply = {ms?: number; gives?: unknown; fails?: string; throws?: string};
type Service = {ms?: number; byKey?: Record<string, Reply[]>};

function scenario(ids: string, service: Service, batchSize: number, attempts: number): AsyncInput {
  const documents = [...ids].map((id) => ({id, text: `text of ${id}`}));
  return {construct: [], clients: [[['processDocuments', documents, service, batchSize, attempts]]]};
}

/** Results that are falsy, or look like a failure or like a record of how something ended. */
const oddResults: readonly unknown[] = [
  0,
  null,
  {error: 'none'},
  {error: undefined, result: 1},
  {status: 'rejected', reason: 'none'},
  {ok: false, failed: true},
  {message: 'none'},
];

function fresh(random: Random, size: number): AsyncInput {
  const letters = 'abcdefghij';
  const ids = letters.slice(0, random.int(0, Math.min(10, 1 + Math.ceil(size / 5))));
  const byKey: Record<string, Reply[]> = {};
  const twice = random.boolean(0.2) ? ids.slice(0, 1) : '';
  for (const id of ids) {
    // Which of two tries of one moment comes first is nobody's to say.
    const atOnce: Reply = id === twice ? {ms: 4, fails: `${id} failed late`} : {throws: `${id} threw`};
    const reply = (): Reply =>
      random.pick<Reply>([
        {ms: random.int(1, 9)},
        {ms: 2, fails: `${id} failed`},
        atOnce,
        {ms: 1, gives: random.pick(oddResults)},
      ]);
    if (random.boolean(0.5)) byKey[id] = random.array(random.int(1, 3), reply);
  }
  return scenario(ids + twice, random.boolean(0.8) ? {ms: 3, byKey} : {}, random.int(1, 4), random.int(1, 3));
}

/** Failures without a word. */
function silent(random: Random): AsyncInput {
  const reply = (): Reply => random.pick<Reply>([{ms: random.int(1, 3), fails: ''}, {throws: ''}, {ms: 1}]);
  const byKey = {a: random.array(2, reply), b: random.array(2, reply)};
  return scenario('ab', {ms: 3, byKey}, random.int(1, 2), random.int(1, 2));
}

/** More documents than a program may reckon with, some, most or none of which fail. */
function manyDocuments(random: Random): AsyncInput {
  const ids = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'.slice(0, random.int(11, 40));
  const share = random.pick([0, 0.3, 0.8]);
  const failing = [...ids].filter(() => random.boolean(share));
  const byKey = Object.fromEntries(failing.map((id) => [id, [{ms: 1, fails: id}]]));
  return scenario(ids, {ms: 1, byKey}, random.pick([1, 5, 20]), random.int(1, 2));
}

export default defineCases<AsyncInput>({
  badInputs: [
    scenario('a', {}, 0, 1),
    scenario('a', {}, 1, 0),
    scenario('a', {ms: -1}, 1, 1),
    {construct: [], clients: [[['processDocuments', [{id: 'a'}], {}, 1, 1]]]},
    {construct: [1], clients: []},
  ],
  generate: (random, size) => {
    if (!isRoomy(random, size)) return fresh(random, size);
    return random.boolean() ? silent(random) : manyDocuments(random);
  },
  cases: [
    {
      id: 'two-batches',
      group: 'samples',
      sample: true,
      explanation: '`c` begins when both `a` and `b` are done, at 10 ms.',
      input: scenario(
        'abc',
        {byKey: {a: [{ms: 10, gives: 'A'}], b: [{ms: 4, gives: 'B'}], c: [{ms: 5, gives: 'C'}]}},
        2,
        1,
      ),
    },
    {
      id: 'a-second-try',
      group: 'samples',
      sample: true,
      explanation: '`a` comes through at its second try, `b` is given up after two.',
      input: scenario(
        'ab',
        {
          byKey: {
            a: [
              {ms: 2, fails: 'busy'},
              {ms: 2, gives: 'A'},
            ],
            b: [{ms: 3, fails: 'unreadable'}],
          },
        },
        2,
        2,
      ),
    },
    {id: 'nothing', group: 'batches', category: 'no documents', input: scenario('', {ms: 1}, 3, 2)},
    {
      id: 'one-at-a-time',
      group: 'batches',
      category: 'batches of one',
      input: scenario('abc', {ms: 5}, 1, 2),
    },
    {
      id: 'one-batch',
      group: 'batches',
      category: 'a batch larger than all documents',
      input: scenario('abc', {ms: 5}, 20, 1),
    },
    {
      id: 'last-is-smaller',
      group: 'batches',
      category: 'a last batch that is not full',
      input: scenario('abcdefg', {ms: 5}, 3, 1),
    },
    {
      id: 'slow-ones',
      group: 'batches',
      category: 'one slow document in a batch',
      input: scenario('abcd', {ms: 2, byKey: {a: [{ms: 30}], d: [{ms: 1}]}}, 2, 1),
    },
    {
      id: 'any-order',
      group: 'batches',
      category: 'calls that end in any order',
      input: scenario('abcde', {}, 3, 1),
    },
    {
      id: 'falsy-results',
      group: 'batches',
      category: 'results such as null, 0 and false',
      input: scenario(
        'abcd',
        {
          byKey: {
            a: [{ms: 1, gives: null}],
            b: [{ms: 1, gives: 0}],
            c: [{ms: 1, gives: false}],
            d: [{ms: 1, gives: ''}],
          },
        },
        2,
        2,
      ),
    },
    {
      id: 'same-ids',
      group: 'batches',
      category: 'documents with the same id',
      input: scenario(
        'aab',
        {
          byKey: {
            a: [
              {ms: 4, gives: 1},
              {ms: 2, gives: 2},
            ],
            b: [{ms: 1, gives: 3}],
          },
        },
        3,
        1,
      ),
    },
    {
      id: 'all-fail',
      group: 'failures',
      category: 'every document fails',
      input: scenario(
        'abc',
        {byKey: {a: [{ms: 3, fails: 'x'}], b: [{ms: 1, fails: 'y'}], c: [{ms: 2, fails: 'z'}]}},
        2,
        3,
      ),
    },
    {
      id: 'throws-at-once',
      group: 'failures',
      category: 'a service that throws before it returns a promise',
      input: scenario(
        'abc',
        {ms: 2, byKey: {a: [{throws: 'bad'}, {ms: 2, gives: 'A'}], b: [{throws: 'worse'}]}},
        2,
        2,
      ),
    },
    {
      id: 'different-errors',
      group: 'failures',
      category: 'a document that fails each time for another reason',
      input: scenario(
        'a',
        {
          byKey: {
            a: [
              {ms: 1, fails: 'first'},
              {ms: 1, throws: 'second'},
              {ms: 1, fails: 'third'},
            ],
          },
        },
        2,
        3,
      ),
    },
    {
      id: 'last-try',
      group: 'failures',
      category: 'a document that comes through at the last try allowed',
      input: scenario(
        'ab',
        {
          ms: 9,
          byKey: {
            a: [
              {ms: 1, fails: 'x'},
              {ms: 1, fails: 'x'},
              {ms: 1, gives: 'A'},
            ],
          },
        },
        2,
        3,
      ),
    },
    {
      id: 'one-attempt',
      group: 'failures',
      category: 'a single attempt',
      input: scenario(
        'abc',
        {
          ms: 2,
          byKey: {
            b: [
              {ms: 1, fails: 'x'},
              {ms: 1, gives: 'B'},
            ],
          },
        },
        2,
        1,
      ),
    },
    {
      id: 'retry-beside-slow',
      group: 'failures',
      category: 'tries while other documents of the batch are slow',
      input: scenario('abc', {ms: 20, byKey: {b: [{ms: 2, fails: 'x'}, {ms: 2, fails: 'y'}, {ms: 2}]}}, 2, 3),
    },
    {
      id: 'quick-and-slow-failures',
      group: 'failures',
      category: 'failures that end in another order than the documents',
      input: scenario('abcd', {ms: 5, byKey: {a: [{ms: 9, fails: 'x'}], c: [{ms: 1, fails: 'y'}]}}, 4, 1),
    },
    {
      id: 'one-id-in-several-batches',
      group: 'batches',
      category: 'documents with the same id in different batches',
      input: scenario('aabaab', {ms: 3}, 2, 1),
    },
    {
      id: 'odd-results-and-errors',
      group: 'failures',
      category: 'results and errors that are empty',
      input: scenario(
        'abcdef',
        {
          byKey: {
            a: [{ms: 1, fails: ''}],
            b: [{ms: 1, gives: undefined}],
            c: [{ms: 2, fails: ' c '}],
            d: [{ms: 1, gives: ''}],
            e: [{throws: ''}],
          },
          ms: 1,
        },
        3,
        2,
      ),
    },
    {
      id: 'results-like-failures',
      group: 'failures',
      category: 'results that look like failures',
      input: scenario(
        'abcdefg',
        {
          ms: 1,
          byKey: Object.fromEntries(oddResults.map((gives, i) => ['abcdefg'.charAt(i), [{ms: 1, gives}]])),
        },
        4,
        2,
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'failures',
      category: 'as many documents, tries and documents in a batch as allowed',
      guards: 'both ends of the rules',
      input: {
        construct: [],
        clients: [
          [
            [
              'processDocuments',
              [
                ...['constructor', 'toString', '__proto__', 'é', 'x'.repeat(20), 'x'],
                ...Array.from({length: 34}, (_, index) => `d${index}`),
              ].map((id, index) => ({
                id,
                text: 'x'.repeat(index % 2 === 0 ? 0 : 100),
              })),
              {
                ms: 2,
                byKey: {
                  d3: [...Array.from({length: 4}, () => ({ms: 1, fails: 'no'})), {ms: 1}],
                  d9: [{ms: 1, fails: 'never'}],
                },
              },
              20,
              5,
            ],
          ],
        ],
      },
    },
    {
      id: 'same-id-fails-in-turn',
      group: 'failures',
      category: 'several documents of one id, each of which needs a second try',
      input: scenario(
        'aa',
        {
          byKey: {
            a: [
              {ms: 1, fails: 'x'},
              {ms: 1, gives: 'first'},
              {ms: 1, fails: 'y'},
              {ms: 1, gives: 'second'},
            ],
          },
        },
        1,
        2,
      ),
    },
    {
      id: 'same-id-fails-at-once',
      group: 'failures',
      category: 'several documents of one id, each of which needs a second try',
      input: scenario(
        'aa',
        {
          byKey: {
            a: [
              {ms: 1, fails: 'x'},
              {ms: 1, fails: 'x'},
              {ms: 1, gives: 'A'},
            ],
          },
        },
        2,
        2,
      ),
    },
    {
      id: 'forty-documents',
      group: 'failures',
      category: 'as many documents as there can be, many of which fail',
      guards: 'Ends after so many documents, or so many failures.',
      input: scenario(
        '9517302468abcdefghijklmnopqrstuvwxyzABCD',
        {
          ms: 1,
          byKey: Object.fromEntries(
            [...'517bdfhjlnprtvxz'].map((id) => [id, [{ms: 2, fails: `no ${id}`}, {throws: `not ${id}`}]]),
          ),
        },
        3,
        2,
      ),
    },
  ],
});
