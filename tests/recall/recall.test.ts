/** Schedules, proposals, plans and scores of reviews: laws that hold for every course of them. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Due, planToday, spreadDays} from '#lib/recall/plan';
import {proposeFirst, proposeReview} from '#lib/recall/proposal';
import {elapsedDays, firstSchedule, type Grade, grades, nextSchedule, recallAt} from '#lib/recall/schedule';
import {scoreOf} from '#lib/recall/score';

const dayMs = 86_400_000;
const begin = new Date('2026-11-01T12:00:00Z');
const grade = fc.constantFrom<Grade>(...grades);
const days = fc.integer({min: 1, max: 400});

/** A first solution and reviews after it, each so many days after the one before. */
const course = fc.array(fc.record({grade, days}), {maxLength: 8});
function play(first: Grade, reviews: ReadonlyArray<{grade: Grade; days: number}>) {
  let memory = firstSchedule(begin, first);
  let now = begin;
  for (const review of reviews) {
    now = new Date(now.getTime() + review.days * dayMs);
    memory = nextSchedule(memory, now, review.grade);
  }
  return {memory, now};
}

describe('a schedule', () => {
  test('asks again after a day at least, counts its reviews, and stays within the bounds of FSRS', () => {
    fc.assert(
      fc.property(grade, course, (first, reviews) => {
        const {memory, now} = play(first, reviews);
        expect(memory.dueAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(dayMs);
        expect(memory.reps).toBe(reviews.length);
        expect(memory.lapses).toBe(reviews.filter((review) => review.grade === 1).length);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(memory.lastReviewedAt).toEqual(now);
      }),
    );
  });

  test('never asks sooner after a better grade', () => {
    fc.assert(
      fc.property(grade, course, days, (first, reviews, later) => {
        const {memory, now} = play(first, reviews);
        const at = new Date(now.getTime() + later * dayMs);
        const due = grades.map((one) => nextSchedule(memory, at, one).dueAt.getTime());
        expect(due).toEqual([...due].sort((a, b) => a - b));
      }),
    );
  });

  test('predicts a recall that is certain at once, falls with time, and is nine of ten at its stability', () => {
    fc.assert(
      fc.property(grade, course, (first, reviews) => {
        const {memory, now} = play(first, reviews);
        expect(recallAt(memory, now)).toBe(1);
        const at = (share: number) => new Date(now.getTime() + share * memory.stability * dayMs);
        expect(recallAt(memory, at(1))).toBeCloseTo(0.9, 2);
        expect(recallAt(memory, at(2))).toBeLessThan(recallAt(memory, at(1)));
        expect(elapsedDays(memory, at(1))).toBeCloseTo(memory.stability, 3);
      }),
    );
  });
});

describe('a proposed grade', () => {
  test('is again where the editorial was seen before, and easy for the first attempt without a hint', () => {
    expect(proposeFirst({attempts: 1, hintsUsed: 0, editorialSeenBefore: true})).toBe(1);
    expect(proposeFirst({attempts: 1, hintsUsed: 0, editorialSeenBefore: false})).toBe(4);
    expect(proposeFirst({attempts: 2, hintsUsed: 0, editorialSeenBefore: false})).toBe(3);
    expect(proposeFirst({attempts: 1, hintsUsed: 1, editorialSeenBefore: false})).toBe(2);
  });

  test('is again while nothing was accepted, and never rises with attempts, hints or time', () => {
    const count = fc.nat({max: 8});
    const seconds = fc.integer({min: 1, max: 10_000});
    fc.assert(
      fc.property(
        count,
        count,
        seconds,
        count,
        count,
        seconds,
        fc.option(seconds, {nil: undefined}),
        (...drawn) => {
          const [attempts, hintsUsed, took, moreAttempts, moreHints, moreSeconds, usualSeconds] = drawn;
          const better = proposeReview({attempts, hintsUsed, seconds: took, usualSeconds});
          const worse = proposeReview({
            attempts: attempts + moreAttempts,
            hintsUsed: hintsUsed + moreHints,
            seconds: took + moreSeconds,
            usualSeconds,
          });
          expect(worse).toBeLessThanOrEqual(better);
          expect(better).toBeGreaterThan(1);
          expect(proposeReview({attempts, hintsUsed, seconds: undefined, usualSeconds})).toBe(1);
        },
      ),
    );
  });
});

describe('a plan', () => {
  const due: fc.Arbitrary<Due> = fc.record({
    exerciseSlug: fc.uuid(),
    dueAt: fc.date({min: begin, max: new Date(begin.getTime() + 30 * dayMs), noInvalidDate: true}),
    recall: fc.double({min: 0, max: 1, noNaN: true}),
    minutes: fc.integer({min: 5, max: 60}),
  });
  const minutesMax = fc.integer({min: 5, max: 120});

  test('holds what fits, or one that is longer, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(due), minutesMax, (all, max) => {
        const {today, later, minutes} = planToday(all, max);
        expect(new Set([...today, ...later])).toEqual(new Set(all));
        expect(minutes).toBe(today.reduce((sum, one) => sum + one.minutes, 0));
        if (minutes > max) expect(today).toHaveLength(1);
        if (all.length > 0) expect(today.length).toBeGreaterThan(0);
        for (const one of later) expect(minutes + one.minutes).toBeGreaterThan(max);
      }),
    );
  });

  test('begins with what is most nearly forgotten', () => {
    fc.assert(
      fc.property(fc.array(due, {minLength: 1}), minutesMax, (all, max) => {
        expect(planToday(all, max).today[0]!.recall).toBe(Math.min(...all.map(({recall}) => recall)));
      }),
    );
  });

  test('spreads what is left over days that each fit, none of them empty', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(due, {selector: ({exerciseSlug}) => exerciseSlug}),
        minutesMax,
        (all, max) => {
          const spread = spreadDays(all, max);
          expect([...spread.keys()].sort()).toEqual(all.map(({exerciseSlug}) => exerciseSlug).sort());
          const last = Math.max(0, ...spread.values());
          for (let day = 1; day <= last; day += 1) {
            const then = all.filter(({exerciseSlug}) => spread.get(exerciseSlug) === day);
            const minutes = then.reduce((sum, one) => sum + one.minutes, 0);
            expect(then.length).toBeGreaterThan(0);
            if (then.length > 1) expect(minutes).toBeLessThanOrEqual(max);
          }
        },
      ),
    );
  });
});

describe('a score', () => {
  test('is that of a coin for even chances, and nothing without reviews', () => {
    const coin = [true, false].map((recalled) => ({predicted: 0.5, recalled}));
    expect(scoreOf(coin)?.logLoss).toBeCloseTo(Math.LN2);
    expect(scoreOf([])).toBeUndefined();
  });

  test('is better for whoever knows more than the average', () => {
    const known = Array.from({length: 400}, (_, n) => ({
      predicted: n % 2 === 0 ? 0.99 : 0.6,
      recalled: n % 10 !== 1,
    }));
    const {logLoss, constantLogLoss} = scoreOf(known)!;
    expect(logLoss).toBeLessThan(constantLogLoss);
  });
});
