import {expect, test} from 'vitest';
import {drawMatrix, type MatrixRow} from '#lib/authoring/kill-matrix';
import {createLimit} from '#lib/authoring/limit';
import {
  checkAcceptedMargin,
  checkKills,
  checkSizes,
  checkVerdicts,
  isStillStopped,
  raisedFor,
} from '#lib/authoring/proof';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {PackageSubmission} from '#lib/exercises/package';
import {cpuMsMaxPerCase, heavyNsPerOperation, operationsMaxPerCase} from '#lib/grader/limits';
import type {CaseResult, Grade} from '#lib/verdict/grade';
import {overallVerdict, type Verdict} from '#lib/verdict/verdict';

function prepared(...cases: Partial<PreparedCase>[]): PreparedExercise {
  return {
    languages: ['javascript'],
    cases: cases.map((one) => ({sample: false, operationsMax: 1000, ...one})),
  } as unknown as PreparedExercise;
}

function row(
  expected: PackageSubmission['expected'],
  results: Record<string, Verdict | [Verdict, number]>,
): MatrixRow {
  const cases = Object.entries(results).map(([id, result]): CaseResult => {
    const [verdict, operations] = Array.isArray(result) ? result : [result, 10];
    return {id, group: 'g', verdict, operations, cpuMs: 1};
  });
  const submission = {path: `submissions/${expected}/it.js`, name: 'it', expected} as PackageSubmission;
  return {
    submission,
    grade: {cases, verdict: overallVerdict(cases.map(({verdict}) => verdict))} as unknown as Grade,
  };
}

const sentences = (reasons: {key?: string; sentence: string}[]): string[] =>
  reasons.map(({key, sentence}) => (key ? `${key}: ${sentence}` : sentence));

test('a submission must get the verdict of its folder', () => {
  expect(checkVerdicts([row('accepted', {a: 'accepted'}), row('wrong-answer', {a: 'wrong-answer'})])).toEqual(
    [],
  );
  expect(sentences(checkVerdicts([row('wrong-answer', {a: 'accepted'})]))).toEqual([
    'must get wrong-answer but gets accepted.',
  ]);
  expect(
    sentences(checkVerdicts([row('time-limit', {a: 'accepted', b: 'wrong-answer', c: 'time-limit'})])),
  ).toEqual(['must get time-limit but gets wrong-answer on case b.']);
});

test('no case allows so many operations that processor time could decide', () => {
  const most = operationsMaxPerCase;
  const exercise = prepared({id: 'within', operationsMax: most}, {id: 'beyond', operationsMax: most + 1});
  expect(sentences(checkSizes(exercise))).toEqual([
    expect.stringMatching(/^case beyond: allows 5,500,001 operations; at most 5,500,000 are possible/),
  ]);
  // What longest-common-subsequence allowed in its version 2.
  expect(checkSizes(prepared({id: 'full-size', operationsMax: 80_032_525}))).toHaveLength(1);
  expect((most * heavyNsPerOperation) / 1_000_000).toBeLessThan(cpuMsMaxPerCase / 5);
});

test('a hidden case must fail some submission that is not accepted', () => {
  const exercise = prepared({id: 'a', sample: true}, {id: 'b'}, {id: 'c'}, {id: 'd', guards: 'overflow'});
  const rows = [
    row('wrong-answer', {a: 'accepted', b: 'wrong-answer', c: 'accepted', d: 'accepted'}),
    // An accepted submission that fails is another fault; it shows nothing about the case.
    row('accepted', {a: 'accepted', b: 'accepted', c: 'time-limit', d: 'accepted'}),
  ];
  expect(sentences(checkKills(exercise, rows))).toEqual([
    'case c: is passed by every submission; add the one it catches, or drop it.',
  ]);
});

test('the costliest accepted submission must fit into half of the limit', () => {
  const exercise = prepared({id: 'a', operationsMax: 1000});
  const within = [row('accepted', {a: ['accepted', 500]})];
  const beyond = [row('accepted', {a: ['accepted', 20]}), row('accepted', {a: ['accepted', 501]})];
  expect(checkAcceptedMargin(exercise, within)).toEqual([]);
  expect(sentences(checkAcceptedMargin(exercise, beyond))).toEqual([
    'case a: uses 51 % of the operations; the limit must leave a factor of 2.',
  ]);
});

test('a slow submission must still be stopped at twice the limit, by its operations', () => {
  const slow = row('time-limit', {a: 'accepted', b: ['time-limit', 1001], c: ['time-limit', 1001]});
  const raised = raisedFor(prepared({id: 'a'}, {id: 'b'}, {id: 'c'}), slow);
  expect(raised.map(({cases}) => cases)).toMatchObject([
    [{id: 'b', operationsMax: 2000}],
    [{id: 'c', operationsMax: 2000}],
  ]);
  const judged = (verdict: Verdict, operations: number): boolean =>
    isStillStopped(raised[0]!, row('time-limit', {b: [verdict, operations]}).grade);
  expect(judged('time-limit', 2001)).toBe(true);
  expect(judged('accepted', 1800)).toBe(false);
  // Stopped by the clock before its operations were used up: another machine might let it through.
  expect(judged('time-limit', 900)).toBe(false);
});

test('the matrix has a letter for each case and fits into 110 columns', () => {
  const ids = Array.from({length: 40}, (_, index) => `case-number-${index + 1}`);
  const results = Object.fromEntries(ids.slice(0, 38).map((id) => [id, 'accepted' as Verdict]));
  const rows = [
    row('wrong-answer', {...results, 'case-number-7': 'wrong-answer', 'case-number-8': 'memory-limit'}),
  ];
  const lines = drawMatrix(rows, ids);
  expect(lines[2]).toContain('..... .WM.. ..... ..... ..... ..... ..... ...--');
  expect(lines[1]).toContain('12345 67890');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
});

test('a limit lets no more than its slots run at once, and all of them run', async () => {
  const limit = createLimit(2);
  let running = 0;
  let most = 0;
  const work = Array.from({length: 20}, (_, index) =>
    limit(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      if (index === 3) throw new Error('one fails');
      return index;
    }),
  );
  const settled = await Promise.allSettled(work);
  expect(settled.filter(({status}) => status === 'fulfilled')).toHaveLength(19);
  expect(most).toBe(2);
});
