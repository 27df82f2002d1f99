/** Events come by their time, and by the order in which they were made where times are equal, however they were put in. */
import {expect, test} from 'vitest';
import {EventHeap} from '#lib/design-simulator/event-heap';
import {createRandom} from '#lib/exercise-sdk/random';

type Made = {readonly time: number; readonly number: number};

/** Puts events in and takes them out in turns, as a run does; what was made, and the numbers in the order of their coming. */
function play(seed: string): {made: Made[]; came: number[]} {
  const random = createRandom(seed);
  const heap = new EventHeap();
  const made: Made[] = [];
  const came: number[] = [];
  // More delays than have a line of their own.
  const delays = Array.from({length: 20}, () => random.int(0, 3000));
  let now = 0;
  const take = (): boolean => {
    if (!heap.pop()) return false;
    expect(heap.time).toBeGreaterThanOrEqual(now);
    now = heap.time;
    expect(heap.kind).toBe(heap.call % 10);
    expect(heap.stamp).toBe(heap.call + 7);
    came.push(heap.call);
    return true;
  };
  for (let turn = 0; turn < 4000; turn++) {
    const count = random.int(0, 3);
    for (let one = 0; one < count; one++) {
      const number = made.length;
      const delay = random.int(0, 1) === 0 ? random.pick(delays) : random.int(0, 5000);
      made.push({time: now + delay, number});
      if (delays.includes(delay)) heap.pushAfter(now, delay, number % 10, number, number + 7);
      else heap.push(now + delay, number % 10, number, number + 7);
      expect(heap.size).toBe(made.length - came.length);
    }
    take();
  }
  while (take());
  return {made, came};
}

test.each(['a', 'b', 'c'])('of seed %s, every event comes once, in its turn', (seed) => {
  const {made, came} = play(seed);
  const inTurn = made.toSorted((a, b) => a.time - b.time || a.number - b.number);
  expect(came).toEqual(inTurn.map(({number}) => number));
});
