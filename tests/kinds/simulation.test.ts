import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isLinearizable} from '#lib/exercise-sdk/linearizable';
import type {Access} from '#lib/exercise-sdk/referee';
import {type Done, type Run, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {simulationInput} from '#lib/kinds/simulation/input';
import {idleFault} from '#lib/kinds/simulation/output';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {smallerSimulations} from '#lib/kinds/simulation/smaller';

const signature: SimulationSignature = {
  kind: 'simulation',
  name: 'Store',
  methods: [
    {
      name: 'put',
      parameters: [
        {name: 'key', type: 'string'},
        {name: 'value', type: 'any'},
      ],
      returns: 'void',
    },
    {name: 'get', parameters: [{name: 'key', type: 'string'}], returns: 'any'},
  ],
  nodes: [1, 5],
  services: [{name: 'payment', calls: ['charge']}],
};

const time = fc.integer({min: 0, max: 500});
const node = fc.constantFrom('n0', 'n1', 'n2');
const place = fc.constantFrom('n0', 'n1', 'n2', 'payment');
const link = fc.record({from: place, to: place}, {requiredKeys: []});
const span = fc.tuple(time, fc.integer({min: 1, max: 99})).map(([at, length]) => ({at, until: at + length}));
const percent = fc.integer({min: 1, max: 100});
const fault = fc.oneof(
  fc.tuple(span, node).map(([times, name]) => ({...times, kind: 'crash' as const, node: name})),
  fc.tuple(span, fc.uniqueArray(node)).map(([times, nodes]) => ({...times, kind: 'cut' as const, nodes})),
  fc
    .tuple(span, percent, link)
    .map(([times, share, ends]) => ({...times, kind: 'lose' as const, percent: share, ...ends})),
  fc.tuple(span, percent, link).map(([times, ms, ends]) => ({...times, kind: 'slow' as const, ms, ...ends})),
);
const scenario = fc
  .tuple(
    fc.array(fc.tuple(time, fc.constantFrom('ann', 'bob'), node, fc.jsonValue()), {maxLength: 6}),
    fc.array(fault, {maxLength: 4}),
    fc.option(fc.array(fc.integer({min: -99, max: 99}), {maxLength: 3})),
    fc.array(fc.tuple(node, fc.option(time)), {maxLength: 3}),
  )
  .map(
    ([calls, faults, clocks, after]): Scenario => ({
      ...scenarioOf({
        faults: [...faults].sort((a, b) => a.at - b.at),
        operations: [...calls]
          .sort((a, b) => a[0] - b[0])
          .map(([at, client, name, value]) => [at, client, name, ['put', 'x', value]]),
        after: after.map(([name, wait]) =>
          wait === null ? [name, ['get', 'x']] : [name, ['get', 'x'], wait],
        ),
      }),
      ...(clocks === null || clocks.length === 0 ? {} : {clocks}),
      ...(after.length > 0 ? {refusals: [['payment', 'charge', 'order "1"']]} : {}),
    }),
  );

test('the text of a scenario is read back as the scenario', () => {
  fc.assert(
    fc.property(scenario, (made) => {
      expect(simulationInput.parse(signature, simulationInput.format(signature, made))).toEqual({
        ok: true,
        value: made,
      });
    }),
  );
});

test.each([
  ['at 5 ann -> n7: get("x")', 'Operation 1: there is no node "n7".'],
  ['at 5 ann -> n0: pat("x", 1)', 'Operation 1: clients cannot call `pat` (did you mean put?).'],
  ['at 5 crash n1 until 5', 'Fault 1: `until` must be later than `at`.'],
  ['at 5 crash n1', 'Line 1: expected `until` but found the end.'],
  ['at 5 lose 30 until 9', 'Line 1: expected `%` but found `until 9`.'],
  ['refuse payment.refund("a")', 'Refusal 1: there is no call "payment"."refund".'],
  [
    'nodes 3\nwait 5',
    'Line 2: a line begins with at, after, seed, nodes, latency, clocks, refuse or settle.',
  ],
])('%j is refused with a sentence', (text, message) => {
  expect(simulationInput.parse(signature, text)).toEqual({ok: false, message});
});

test('every smaller scenario is shorter, and keeps the number of each call', () => {
  fc.assert(
    fc.property(scenario, (made) => {
      for (const smaller of smallerSimulations(made)) {
        expect(JSON.stringify(smaller).length).toBeLessThan(JSON.stringify(made).length);
        for (const operation of smaller.operations) expect(made.operations).toContainEqual(operation);
      }
    }),
    {numRuns: 30},
  );
});

test('a fault that made no difference is named', () => {
  const made = scenarioOf({faults: [{kind: 'crash', node: 'n0', at: 1, until: 2}]});
  const run = {bites: [0]} as unknown as Run;
  expect(idleFault(made, run)).toContain('fault 1 (crash, from 1 to 2 ms)');
  expect(idleFault(made, {...run, bites: [3]})).toBeUndefined();
});

const access = (
  kind: 'read' | 'write',
  text: string,
  start: number,
  end: number,
  outcome: Done['outcome'] = 'ok',
): Access => ({
  kind,
  text,
  value: text,
  done: {id: 0, client: 'a', node: 'n0', call: [kind], start, end, outcome, error: ''},
});

test.each<[string, 'yes' | 'no', Access[]]>([
  [
    'a read during a write sees either',
    'yes',
    [access('write', '1', 0, 9), access('read', '0', 1, 2), access('read', '1', 3, 4)],
  ],
  [
    'but never the old value after the new',
    'no',
    [access('write', '1', 0, 9), access('read', '1', 1, 2), access('read', '0', 3, 4)],
  ],
  ['an acknowledged write is read', 'no', [access('write', '1', 0, 1), access('read', '0', 2, 3)]],
  [
    'an unknown write may come late',
    'yes',
    [access('write', '1', 0, 1, 'unknown'), access('read', '0', 2, 3), access('read', '1', 4, 5)],
  ],
  ['and may never come', 'yes', [access('write', '1', 0, 1, 'unknown'), access('read', '0', 2, 3)]],
  ['a value that nobody wrote', 'no', [access('write', '1', 0, 1), access('read', '2', 0, 3)]],
])('linearizable: %s', (_name, answer, accesses) => {
  expect(isLinearizable(accesses, '0')).toBe(answer);
});

test('what one register did in turn is always linearizable', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({min: 0, max: 3}), fc.nat(5), fc.nat(5)), {maxLength: 12}),
      (steps) => {
        let value = '0';
        const accesses = steps.map(([isWrite, written, before, after], index) => {
          if (isWrite) value = String(written);
          // Each takes effect at its own moment; its call began before and ended after it.
          return access(isWrite ? 'write' : 'read', value, index * 4 - before, index * 4 + after);
        });
        expect(isLinearizable(accesses, '0')).toBe('yes');
      },
    ),
  );
});

test('more accesses than the search takes on are unknown, not wrong', () => {
  const many = Array.from({length: 31}, (_, index) => access('read', '7', index, index + 1));
  expect(isLinearizable(many, '0')).toBe('unknown');
});
