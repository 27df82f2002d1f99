import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Done, Message, Run, Scenario} from '#lib/exercise-sdk/simulation';
import {sequenceOf} from '#lib/kinds/simulation/sequence';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';

const signature: SimulationSignature = {
  kind: 'simulation',
  name: 'Node',
  methods: [{name: 'get', parameters: [{name: 'key', type: 'string'}], returns: 'any'}],
  nodes: [2, 3],
  services: [],
};
const scenario = {nodes: 3, faults: []} as unknown as Scenario;
const call = (id: number, start: number): Done => ({
  id,
  client: 'ann',
  node: `n${id % 3}`,
  call: ['get', 'x'],
  start,
  end: start + 4,
  outcome: 'ok',
  error: '',
  value: id,
});
const message = (sent: number, lost: boolean): Message => ({
  from: 'n0',
  to: 'n1',
  sent,
  arrived: lost ? -1 : sent + 3,
  text: 'm',
  isAnswer: false,
  isCopy: false,
  lost: lost ? 'lost' : '',
});
const runs = fc
  .record({
    calls: fc.array(fc.nat(500), {minLength: 1, maxLength: 60}),
    messages: fc.array(fc.tuple(fc.nat(500), fc.boolean()), {maxLength: 200}),
    wrong: fc.nat(),
  })
  .map(({calls, messages, wrong}) => {
    const history = calls.map((start, id) => call(id, start));
    const run = {
      history,
      messages: messages.map(([sent, lost]) => message(sent, lost)),
      end: 600,
    } as unknown as Run;
    return {run, wrong: wrong % history.length};
  });

test('however long a run is, the answer that is wrong is among the arrows, and is the only one marked so', () => {
  fc.assert(
    fc.property(runs, ({run, wrong}) => {
      const {arrows, left, before = 0} = sequenceOf(signature, scenario, run, {calls: [wrong]});
      const faults = arrows.filter(({part}) => part === 'fault');
      expect(faults).toMatchObject([{from: `n${wrong % 3}`, to: 'ann', text: String(wrong), kind: 'answer'}]);
      expect(arrows.length + left + before).toBe(2 * run.history.length + run.messages.length);
      expect(arrows.length).toBeLessThanOrEqual(120);
    }),
  );
});

test('what clients say and what was lost is involved; what arrived elsewhere and at another time is not', () => {
  fc.assert(
    fc.property(runs, ({run, wrong}) => {
      const {start, end, node} = run.history[wrong]!;
      for (const {from, to, sent, arrived, part} of sequenceOf(signature, scenario, run, {calls: [wrong]})
        .arrows) {
        const isClients = from === 'ann' || to === 'ann';
        const isNear = (from === node || to === node) && sent <= end && (arrived ?? sent) >= start;
        expect(part !== undefined).toBe(isClients || arrived === undefined || isNear);
      }
    }),
  );
});

test('where no rule names a call, nothing is called uninvolved', () => {
  fc.assert(
    fc.property(runs, ({run}) => {
      const parts = sequenceOf(signature, scenario, run).arrows.map(({part}) => part);
      expect(new Set(parts)).toEqual(new Set(['involved']));
    }),
  );
});
