/** Who is next: the laws of lib/grader/host/waiting-list.ts, over any order of coming and taking. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Urgency, urgencies} from '#lib/grader/grader';
import {createWaitingList} from '#lib/grader/host/waiting-list';
import {passedOverMax, queueLengthMax} from '#lib/grader/limits';

type Step = Urgency | 'take';
type Item = {readonly urgency: Urgency; readonly number: number};
/** One taking: who was taken, and the classes that waited. */
type Taking = {readonly taken: Item; readonly waiting: ReadonlySet<Urgency>};

/** Mostly crowded, so that classes do pass one another over: a few come for each that is taken. */
const steps = fc.array(
  fc.oneof({weight: 3, arbitrary: fc.constantFrom(...urgencies)}, fc.constant('take' as const)),
  {
    minLength: 100,
    maxLength: 400,
    size: 'max',
  },
);

function play(given: readonly Step[]): Taking[] {
  const list = createWaitingList<Item>();
  const left = new Map<Urgency, number>(urgencies.map((urgency) => [urgency, 0]));
  const takings: Taking[] = [];
  const take = (): void => {
    const waiting = new Set(urgencies.filter((urgency) => left.get(urgency)! > 0));
    const taken = list.take();
    expect(taken === undefined).toBe(waiting.size === 0);
    if (taken === undefined) return;
    left.set(taken.urgency, left.get(taken.urgency)! - 1);
    takings.push({taken, waiting});
  };
  for (const [number, step] of given.entries()) {
    if (step === 'take') take();
    else if (list.add(step, {urgency: step, number})) left.set(step, left.get(step)! + 1);
  }
  while (list.length() > 0) take();
  return takings;
}

/** How often each class had been passed over in a row, before each taking. */
function* passing(
  takings: readonly Taking[],
): Generator<Taking & {readonly passed: ReadonlyMap<Urgency, number>}> {
  const passed = new Map<Urgency, number>();
  for (const taking of takings) {
    yield {...taking, passed: new Map(passed)};
    for (const urgency of taking.waiting) passed.set(urgency, (passed.get(urgency) ?? 0) + 1);
    passed.set(taking.taken.urgency, 0);
  }
}

test('within a class, whoever came first goes first', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const takings = play(given);
      for (const urgency of urgencies) {
        const numbers = takings.filter(({taken}) => taken.urgency === urgency).map(({taken}) => taken.number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }
    }),
  );
});

test('whoever goes before a more urgent one was passed over its number of times', () => {
  let early = 0;
  fc.assert(
    fc.property(steps, (given) => {
      for (const {taken, waiting, passed} of passing(play(given))) {
        const rank = urgencies.indexOf(taken.urgency);
        if (!urgencies.slice(0, rank).some((urgency) => waiting.has(urgency))) continue;
        early += 1;
        expect(passed.get(taken.urgency)).toBeGreaterThanOrEqual(passedOverMax);
      }
    }),
  );
  // The law was tried, not only the list that never needs it.
  expect(early).toBeGreaterThan(0);
});

test('no class is put off for ever', () => {
  let longest = 0;
  fc.assert(
    fc.property(steps, (given) => {
      for (const {waiting, passed} of passing(play(given))) {
        for (const urgency of waiting) longest = Math.max(longest, passed.get(urgency) ?? 0);
        expect(longest).toBeLessThanOrEqual(passedOverMax + urgencies.length - 2);
      }
    }),
  );
  expect(longest).toBeGreaterThanOrEqual(passedOverMax);
});

test('a full class refuses its own and takes no place of another', () => {
  const list = createWaitingList<number>();
  for (let i = 0; i < queueLengthMax; i++) expect(list.add('rejudge', i)).toBe(true);
  expect(list.add('rejudge', queueLengthMax)).toBe(false);
  for (const urgency of urgencies) if (urgency !== 'rejudge') expect(list.add(urgency, 0)).toBe(true);
  expect(list.length()).toBe(queueLengthMax + urgencies.length - 1);
});
