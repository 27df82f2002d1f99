/** What judging reads: of most results, nothing but the result and what the checker says of it. */
import {expect, test} from 'vitest';
import type {RepliedText} from '#lib/exercise-sdk/tagged';
import type {Signature} from '#lib/exercises/exercise';
import {judgeOutcome} from '#lib/grader/host/judging';

const unreadable = 'no JSON: whoever reads it throws';

const signatures: readonly Signature[] = [
  {kind: 'function', name: 'half', parameters: [{name: 'n', type: 'int'}], returns: 'float'},
  {
    kind: 'class',
    name: 'Counter',
    parameters: [],
    callsMax: 10,
    methods: [{name: 'next', parameters: [], returns: 'int'}],
  },
];

test.each(signatures)('what a checker calls right is accepted unread: $kind', (signature) => {
  const judged = judgeOutcome(
    {
      signature,
      limits: {operationsFactor: 10, operationsMin: 1000, memoryMbMax: 64},
      cases: [],
      authorScript: '',
      hasChecker: true,
    },
    {
      inputJson: unreadable,
      expectedJson: unreadable,
      operationsMax: 1000,
      outcome: {
        kind: 'returned',
        valueJson: '[1]' as RepliedText,
        operations: 1,
        cpuMs: 0,
        console: '',
        consoleCut: false,
      },
    },
    {ok: true},
  );
  expect(judged.verdict).toBe('accepted');
});
