import {expect, test} from 'vitest';
import type {ProofReport} from '#lib/drafting/proof-view';
import {verdictChanges} from '#lib/drafting/verdict-changes';
import type {Verdict} from '#lib/verdict/verdict';

type Cells = Record<string, Verdict>;

function reportOf(cases: readonly string[], rows: Record<string, readonly [Verdict, Cells]>): ProofReport {
  return {
    cases: cases.map((id) => ({id, group: 'g', isSample: false, operationsMax: 1, referenceOperations: 1})),
    rows: Object.entries(rows).map(([path, [verdict, cells]]) => ({
      ...{path, expected: 'accepted' as const, verdict},
      cells: Object.fromEntries(
        Object.entries(cells).map(([id, one]) => [id, {verdict: one, operations: 1}] as const),
      ),
    })),
    ...{samples: [], reasons: []},
  };
}

test('what is the same in both is not named', () => {
  const report = reportOf(['a'], {
    x: ['accepted', {a: 'accepted'}],
    y: ['wrong-answer', {a: 'wrong-answer'}],
  });
  const changes = verdictChanges(report, report);
  expect(changes).toEqual({casesAdded: [], casesRemoved: [], solutions: [], total: 2});
});

test('a new case names the solutions that it catches, and says nothing of those that pass it', () => {
  const before = reportOf(['a'], {x: ['accepted', {a: 'accepted'}], y: ['accepted', {a: 'accepted'}]});
  const after = reportOf(['a', 'b'], {
    x: ['accepted', {a: 'accepted', b: 'accepted'}],
    y: ['wrong-answer', {a: 'accepted', b: 'wrong-answer'}],
  });
  expect(verdictChanges(before, after)).toEqual({
    ...{casesAdded: ['b'], casesRemoved: [], total: 2},
    solutions: [
      {path: 'y', before: 'accepted', after: 'wrong-answer', cases: [{id: 'b', after: 'wrong-answer'}]},
    ],
  });
});

test('solutions that came and went have a verdict on one side', () => {
  const before = reportOf(['a'], {x: ['accepted', {a: 'accepted'}]});
  const after = reportOf(['c'], {y: ['time-limit', {c: 'time-limit'}]});
  const changes = verdictChanges(before, after);
  expect([changes.casesAdded, changes.casesRemoved]).toEqual([['c'], ['a']]);
  expect(changes.solutions.map(({path, before: was, after: is}) => [path, was, is])).toEqual([
    ['x', 'accepted', undefined],
    ['y', undefined, 'time-limit'],
  ]);
});
