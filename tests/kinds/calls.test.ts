import fc from 'fast-check';
import {expect, test} from 'vitest';
import {callRowsMax} from '#lib/base/limits';
import type {ClassSignature} from '#lib/kinds/class/signature';
import {inputOf} from '#lib/kinds/inputs';

const stack: ClassSignature = {
  kind: 'class',
  name: 'Stack',
  parameters: [{name: 'room', type: 'int'}],
  methods: [
    {name: 'push', parameters: [{name: 'x', type: 'int'}], returns: 'void'},
    {name: 'pop', parameters: [], returns: 'int | null'},
  ],
  callsMax: 10_000,
};
const input = {construct: [3], calls: [['push', 1], ['pop'], ['pop'], ['pop']]};
const rowsOf = (made: Parameters<ReturnType<typeof inputOf>['calls']>[1]) =>
  inputOf(stack).calls(input, made)?.rows;

test('every call stands beside what it returned and what was expected; undefined is shown as such', () => {
  const expected = [undefined, 1, null, null];
  expect(rowsOf({expected, actual: ['ignored', 1, undefined, null], failing: 2})).toEqual([
    {number: 0, call: 'new Stack(3)'},
    {number: 1, call: 'push(1)'},
    {number: 2, call: 'pop()', returned: '1', expected: '1'},
    {number: 3, call: 'pop()', returned: 'undefined', expected: 'null'},
    {number: 4, call: 'pop()', returned: 'null', expected: 'null'},
  ]);
});

test('an exception stands at its own call, and what comes after it was not made', () => {
  const thrown = {text: 'TypeError: x at line 2', step: 1};
  const rows = rowsOf({expected: [undefined, 1, null, null], actual: [undefined], thrown, failing: 1});
  expect(rows?.map(({returned}) => returned)).toEqual([
    undefined,
    undefined,
    'threw TypeError: x at line 2',
    undefined,
    undefined,
  ]);
  const atOnce = rowsOf({thrown: {...thrown, step: -1}, failing: -1});
  expect(atOnce?.[0]).toEqual({number: 0, call: 'new Stack(3)', returned: 'threw TypeError: x at line 2'});
});

test('a void method that throws says so too', () => {
  const rows = rowsOf({thrown: {text: 'Error: full', step: 0}, failing: 0});
  expect(rows?.[1]).toMatchObject({call: 'push(1)', returned: 'threw Error: full'});
});

test('however many calls there are, the failing one is among a bounded number of rows in order', () => {
  const lists = fc.array(fc.constant(['pop'] as const), {minLength: 1, maxLength: 1000});
  fc.assert(
    fc.property(lists, fc.nat(), (calls, number) => {
      const failing = (number % (calls.length + 1)) - 1;
      const table = inputOf(stack).calls({construct: [3], calls}, {failing})!;
      expect(table.rows.length).toBeLessThanOrEqual(callRowsMax);
      expect(table.rows.length + table.before + table.after).toBe(calls.length + 1);
      expect(table.rows.map((row) => row.number)).toEqual(
        Array.from({length: table.rows.length}, (_, index) => table.before + index),
      );
      expect(table.rows.filter((row) => row.number === table.failing)).toHaveLength(1);
    }),
    {numRuns: 100},
  );
});

test('other kinds have no such table', () => {
  const signature = {kind: 'function', name: 'f', parameters: [], returns: 'int'} as const;
  expect(inputOf(signature).calls([], {})).toBeUndefined();
});
