/**
 * Who waits for a worker, and who is next. The most urgent class goes first, and within a class whoever came first;
 * but a class that was passed over so many times goes next, whatever else waits. It knows nothing of workers.
 *
 * The laws, with U classes:
 *   - within a class, first come first served, of those that can be served at all;
 *   - nobody goes before a more urgent one unless its class was passed over `passedOverMax` times in a row;
 *   - no class is passed over more than `passedOverMax + U - 2` times in a row, so nobody waits for ever;
 *   - a class that is full refuses its own, and takes no place of another.
 */
import {type Urgency, urgencies} from '#lib/grader/grader';
import {passedOverMax, queueLengthMax} from '#lib/grader/limits';

export type WaitingList<T> = {
  /** False, and nothing was added, when the class is full. */
  readonly add: (urgency: Urgency, item: T) => boolean;
  /** Removes whoever is next, of those that can be served: all of them, unless it is said. */
  readonly take: (canServe?: (item: T) => boolean) => T | undefined;
  /** Whoever waits, the more urgent first. */
  readonly all: () => readonly T[];
  /** Removes all, the more urgent first. */
  readonly takeAll: () => T[];
  readonly length: () => number;
};

type Line<T> = {readonly items: T[]; passedOver: number};

export function createWaitingList<T>(): WaitingList<T> {
  const lineOf: Record<Urgency, Line<T>> = {
    run: {items: [], passedOver: 0},
    submit: {items: [], passedOver: 0},
    explain: {items: [], passedOver: 0},
    measure: {items: [], passedOver: 0},
    verify: {items: [], passedOver: 0},
    rejudge: {items: [], passedOver: 0},
  };
  const lines = urgencies.map((urgency) => lineOf[urgency]);

  return {
    add: (urgency, item) => {
      const {items} = lineOf[urgency];
      if (items.length >= queueLengthMax) return false;
      items.push(item);
      return true;
    },
    take: (canServe = () => true) => {
      const waiting = lines.filter(({items}) => items.some(canServe));
      const starved = waiting.filter(({passedOver}) => passedOver >= passedOverMax);
      const longest = Math.max(...starved.map(({passedOver}) => passedOver));
      const next = starved.find(({passedOver}) => passedOver === longest) ?? waiting[0];
      for (const line of waiting) line.passedOver = line === next ? 0 : line.passedOver + 1;
      return next?.items.splice(next.items.findIndex(canServe), 1)[0];
    },
    all: () => lines.flatMap(({items}) => items),
    takeAll: () => lines.flatMap(({items}) => items.splice(0)),
    length: () => lines.reduce((sum, {items}) => sum + items.length, 0),
  };
}
