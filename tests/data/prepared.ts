/** A small exercise as it would come from its package, for tests that need one in the database. */
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';

export function preparedDouble(change: Partial<PreparedExercise> = {}): PreparedExercise {
  const input = (value: number) => encodeTagged([value]);
  const limits = {referenceOperations: 1, operationsMax: 1000};
  return {
    slug: 'double',
    version: 1,
    contentHash: 'hash-1',
    title: 'Double',
    languages: ['javascript', 'typescript'],
    difficulty: 'easy',
    topics: ['arithmetic'],
    signature: {
      kind: 'function',
      name: 'double',
      parameters: [{name: 'value', type: 'int', rules: {min: -1000, max: 1000}}],
      returns: 'int',
    },
    limits: {operationsFactor: 4, operationsMin: 1000, memoryMbMax: 64},
    groups: [
      {id: 'samples', title: 'Samples', points: 0},
      {id: 'hidden', title: 'Hidden', points: 100},
    ],
    hints: ['Add it to itself.'],
    statement: 'Return twice the value.\n\n{{samples}}\n',
    editorial: 'Multiply.',
    reference: {language: 'javascript', source: 'function double(value) { return 2 * value; }'},
    authorScript: 'var author = {};',
    hasChecker: false,
    cases: [
      {id: 'two', group: 'samples', sample: true, inputJson: input(2), expectedJson: '4', ...limits},
      {id: 'zero', group: 'hidden', sample: false, inputJson: input(0), expectedJson: '0', ...limits},
      {id: 'minus', group: 'hidden', sample: false, inputJson: input(-3), expectedJson: '-6', ...limits},
    ],
    ...change,
  };
}
