import {expect, test} from 'vitest';
import {checkRuleEnds} from '#lib/authoring/rule-ends';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Signature} from '#lib/kinds/registry';
import type {ValueRules} from '#lib/values/value-rules';

function missing(signature: Signature, ...inputs: unknown[]): string[] {
  const cases = inputs.map((input) => ({sample: false, inputJson: encodeTagged(input)}));
  return checkRuleEnds({signature, cases} as unknown as PreparedExercise).map(
    ({key, sentence}) =>
      `${key}: ${sentence.replace(/^no hidden case has (.*), which the rules allow\.$/, '$1')}`,
  );
}

const taking = (type: string, rules: ValueRules): Signature => {
  return {kind: 'function', name: 'f', parameters: [{name: 'x', type, rules}], returns: 'int'};
};

test('both ends of a number must occur', () => {
  const signature = taking('int', {min: 0, max: 9});
  expect(missing(signature, [4])).toEqual(['x: the least number, 0', 'x: the greatest number, 9']);
  expect(missing(signature, [0], [9])).toEqual([]);
});

test('the shortest and the longest list must occur, and both ends of what they hold', () => {
  const signature = taking('int[]', {length: [0, 2], items: {min: 1}});
  expect(missing(signature, [[5]])).toEqual([
    'x: the shortest length, 0',
    'x: the longest length, 2',
    'x[]: the least number, 1',
  ]);
  expect(missing(signature, [[]], [[1, 1]])).toEqual([]);
});

test('a length of thousands is reached by nine tenths of it', () => {
  const signature = taking('int[]', {length: [0, 2000]});
  expect(missing(signature, [[]], [Array.from({length: 1800}, () => 1)])).toEqual([]);
  expect(missing(signature, [[]], [Array.from({length: 1799}, () => 1)])).toHaveLength(1);
});

test('texts of any characters need one beyond ASCII, and the names that every object has', () => {
  const signature = taking('string', {length: [1, 12]});
  expect(missing(signature, ['x'], ['x'.repeat(12)])).toEqual([
    'x: the name constructor',
    'x: the name toString',
    'x: the name __proto__',
    'x: a character beyond ASCII',
  ]);
  expect(missing(signature, ['é'], ['x'.repeat(12)], ['constructor'], ['toString'], ['__proto__'])).toEqual(
    [],
  );
});

test('a pattern says how long its texts are, and which names it allows', () => {
  const signature = taking('string', {pattern: '[a-z][a-z0-9-]{0,19}'});
  expect(missing(signature, ['ab'])).toEqual([
    'x: the shortest length, 1',
    'x: the longest length, 20',
    'x: the name constructor',
  ]);
});

test('a method and another with a parameter of the same name are looked at together', () => {
  const parameters = [{name: 'key', type: 'int', rules: {min: 0, max: 5}}];
  const signature: Signature = {
    kind: 'class',
    name: 'C',
    parameters: [],
    methods: [
      {name: 'get', parameters, returns: 'int'},
      {name: 'put', parameters, returns: 'void'},
    ],
    callsMax: 9,
  };
  const calls = [
    ['get', 0],
    ['put', 5],
  ];
  expect(missing(signature, {construct: [], calls})).toEqual([]);
});

test('samples do not count', () => {
  const signature = taking('int', {min: 0});
  const cases = [{sample: true, inputJson: encodeTagged([0])}];
  expect(checkRuleEnds({signature, cases} as unknown as PreparedExercise)).toHaveLength(1);
});
