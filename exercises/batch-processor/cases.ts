import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Reply = {ms?: number; gives?: unknown; fails?: string; throws?: string};
type Source = {items: unknown[]; ms?: number; failsAt?: number};

const numbers = (count: number): number[] => Array.from({length: count}, (_, index) => index + 1);

function scenario(source: Source, size: number, replies?: Reply[], ms = 5): AsyncInput {
  const handle = {ms, keeps: true, ...(replies === undefined ? {} : {replies})};
  return {construct: [], clients: [[['processInBatches', source, size, handle]]]};
}

function fresh(random: Random, size: number): AsyncInput {
  const items = random.array(random.int(0, Math.min(12, 1 + Math.ceil(size / 4))), () =>
    random.pick<unknown>([0, 1, 'a', null, undefined, [], [1, 2]]),
  );
  const source: Source = {items, ms: 1};
  if (random.boolean(0.3)) source.failsAt = random.int(0, items.length + 1);
  const replies = random.boolean(0.4)
    ? [{ms: 2}, random.pick<Reply>([{ms: 3, fails: 'full'}, {throws: 'bad'}])]
    : random.boolean(0.3)
      ? random.array(3, (): Reply => ({ms: 2, gives: random.pick<unknown>([false, true, 0, 5, null, 'a'])}))
      : undefined;
  return scenario(source, random.int(1, 5), replies);
}

/** Failures without a word, or as many batches as there can be. */
function silentOrMany(random: Random): AsyncInput {
  if (random.boolean(0.3)) return scenario({items: numbers(random.int(60, 200)), ms: 1}, random.int(1, 3));
  const reply = random.pick<Reply>([{ms: 2, fails: ''}, {throws: ''}]);
  const replies = [...random.array(random.int(0, 2), (): Reply => ({ms: 1})), reply];
  return scenario({items: numbers(random.int(1, 9)), ms: 1}, random.int(1, 4), replies);
}

export default defineCases<AsyncInput>({
  badInputs: [
    scenario({items: [1]}, 0),
    scenario({items: [1], failsAt: -1}, 1),
    scenario({items: [1]}, 51),
    {construct: [], clients: [[['processInBatches', [1, 2], 1, {}]]]},
  ],
  generate: (random, size) => (isRoomy(random, size) ? silentOrMany(random) : fresh(random, size)),
  cases: [
    {
      id: 'five-by-two',
      group: 'samples',
      sample: true,
      explanation: '`handle` gets `[1, 2]`, `[3, 4]` and `[5]`.',
      input: scenario({items: numbers(5), ms: 1}, 2),
    },
    {
      id: 'a-failing-batch',
      group: 'samples',
      sample: true,
      explanation: 'The second batch fails: the source is closed, and its last item is never pulled.',
      input: scenario({items: numbers(5), ms: 1}, 2, [{ms: 5}, {ms: 5, fails: 'disk full'}]),
    },
    {
      id: 'nothing',
      group: 'batches',
      category: 'a source without items',
      input: scenario({items: [], ms: 1}, 3),
    },
    {
      id: 'no-rest',
      group: 'batches',
      category: 'a number of items that fills every batch',
      input: scenario({items: numbers(6), ms: 1}, 3),
    },
    {
      id: 'less-than-a-batch',
      group: 'batches',
      category: 'fewer items than a batch',
      input: scenario({items: numbers(2), ms: 1}, 10),
    },
    {
      id: 'one-by-one',
      group: 'batches',
      category: 'batches of one',
      input: scenario({items: numbers(3), ms: 1}, 1),
    },
    {
      id: 'falsy-items',
      group: 'batches',
      category: 'items such as 0 and null',
      input: scenario({items: [0, null, '', false, undefined], ms: 1}, 2),
    },
    {
      id: 'slow-handling',
      group: 'batches',
      category: 'a batch that takes long',
      input: scenario({items: numbers(7), ms: 1}, 2, [{ms: 50}, {ms: 1}]),
    },
    {
      id: 'open-times',
      group: 'batches',
      category: 'operations that take as long as they like',
      input: scenario({items: numbers(5)}, 2, [{}]),
    },
    {
      id: 'long-source',
      group: 'batches',
      category: 'a long source',
      input: scenario({items: numbers(150), ms: 0}, 20),
    },
    {
      id: 'first-batch-fails',
      group: 'endings',
      category: 'a first batch that fails',
      input: scenario({items: numbers(4), ms: 1}, 2, [{ms: 1, fails: 'no'}]),
    },
    {
      id: 'throws-at-once',
      group: 'endings',
      category: 'a handler that throws before it returns a promise',
      input: scenario({items: numbers(4), ms: 1}, 2, [{throws: 'no'}]),
    },
    {
      id: 'last-batch-fails',
      group: 'endings',
      category: 'a last batch, at the end of the source, that fails',
      input: scenario({items: numbers(3), ms: 1}, 2, [{ms: 1}, {ms: 1, fails: 'no'}]),
    },
    {
      id: 'source-fails',
      group: 'endings',
      category: 'a source that fails',
      input: scenario({items: numbers(5), ms: 1, failsAt: 3}, 2),
    },
    {
      id: 'source-fails-at-once',
      group: 'endings',
      category: 'a source that fails before its first item',
      input: scenario({items: numbers(5), ms: 1, failsAt: 0}, 2),
    },
    {
      id: 'source-fails-at-the-end',
      group: 'endings',
      category: 'a source that fails after its last item',
      input: scenario({items: numbers(3), ms: 1, failsAt: 3}, 2),
    },
    {
      id: 'ends-of-the-rules',
      group: 'batches',
      category: 'the largest batches there are',
      guards: 'both ends of the rules',
      input: scenario({items: numbers(120)}, 50),
    },
    {
      id: 'items-that-are-lists',
      group: 'batches',
      category: 'items that are lists, some of them empty',
      input: scenario({items: [[1, 2], [3], [], [[4]], {length: 2}], ms: 1}, 2),
    },
    {
      id: 'handler-gives-false',
      group: 'batches',
      category: 'a handler that gives something back, which does not matter',
      input: scenario({items: numbers(6), ms: 1}, 2, [
        {ms: 5, gives: false},
        {ms: 5, gives: 0},
        {ms: 5, gives: null},
      ]),
    },
    {
      id: 'handler-gives-numbers',
      group: 'batches',
      category: 'a handler that gives something back, which does not matter',
      input: scenario({items: numbers(6), ms: 1}, 2, [
        {ms: 5, gives: 7},
        {ms: 5, gives: [1]},
        {ms: 5, gives: {done: true}},
      ]),
    },
    {
      id: 'items-like-endings',
      group: 'batches',
      category:
        'equal items after each other, and items that look like the end of a source or like a failure',
      input: scenario(
        {
          items: [
            -1,
            -1,
            'end',
            {done: true},
            {done: true, value: 1},
            {error: 'none'},
            1,
            1,
            1,
            'a',
            'a',
            null,
            null,
            'null',
            {},
          ],
          ms: 1,
        },
        3,
      ),
    },
    {
      id: 'two-hundred-batches',
      group: 'batches',
      category: 'as many batches as there can be',
      guards: 'both ends of the rules',
      input: scenario({items: numbers(200), ms: 1}, 1),
    },
    ...([{ms: 3, fails: ''}, {throws: ''}] as const).map((reply, index) => ({
      id: index === 0 ? 'fails-without-a-message' : 'throws-without-a-message',
      group: 'endings',
      category: 'a handler that fails with an empty message',
      input: scenario({items: numbers(7), ms: 1}, 2, [{ms: 3}, reply, {ms: 3}]),
    })),
  ],
});
