import {linearizablePerKey} from '#lib/exercise-sdk/linearizable';
import {
  callText,
  lastCallsSucceed,
  type Registers,
  type Rule,
  readYourAcknowledgedWrites,
  refereeOf,
} from '#lib/exercise-sdk/referee';
import {type Done, lastCaller} from '#lib/exercise-sdk/simulation';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {valueText} from '#lib/exercise-sdk/value-text';
import {hadMajority} from './lib/majority.ts';

const registers: Registers = {read: 'get', write: 'put', erase: 'remove', nothing: undefined};

/** While a majority with the called node in it was untouched from a call's start to its end, it had to succeed. */
const aMinorityMayFail: Rule = ({history}, scenario) => {
  const failed = history.find((done) => done.outcome !== 'ok' && hadMajority(scenario, done));
  if (failed === undefined) return undefined;
  const says =
    `${callText(failed.call)} at ${failed.node}, called at ${failed.start} ms, did not succeed (${failed.error}), ` +
    'though a majority of the nodes could be reached (rule: a minority may fail)';
  return {says, calls: [failed]};
};

/** What a node holds itself it can say at once, whoever is cut off. */
const peekAsksNobody: Rule = ({history}) => {
  const slow = history.find(
    ({call, outcome, start, end, error}) =>
      call[0] === 'peek' &&
      (outcome === 'ok' ? end - start > peekMs : outcome === 'unknown' && !error.endsWith('crashed')),
  );
  if (slow === undefined) return undefined;
  const {call, node, start, end, outcome, error} = slow;
  const what = outcome === 'ok' ? `took ${end - start} ms` : `did not succeed (${error})`;
  const says = `${callText(call)} at ${node}, called at ${start} ms, ${what} (rule: peek asks no other node)`;
  return {says, calls: [slow]};
};

/** A call's way from the client and back. */
const peekMs = 2;
/** Time for a repair to reach all. */
const repairMs = 100;

/** A majority need not hear of the replica that alone knows of it. */
function isUnacknowledged(history: readonly Done[], key: unknown, value: unknown): boolean {
  return history.some(({call: [method, of, written], outcome}) => {
    if (outcome === 'ok' || of !== key || (method !== 'put' && method !== 'remove')) return false;
    return encodeTagged(method === 'put' ? written : undefined) === encodeTagged(value);
  });
}

/** At the end, each replica holds what the last `get` of the key returned, or a write that nobody was told the outcome of. */
const readsRepair: Rule = ({history}) => {
  const answers = new Map<unknown, Done>();
  for (const done of history) {
    const {client, call, value, node, start} = done;
    if (client !== lastCaller) continue;
    const [method, key] = call;
    if (method !== 'peek') answers.set(key, done);
    const last = answers.get(key);
    if (method !== 'peek' || last?.call[0] !== 'get' || start < last.end + repairMs) continue;
    const answer = last.value;
    if (encodeTagged(value) === encodeTagged(answer) || isUnacknowledged(history, key, value)) continue;
    const says =
      `everything had healed and get(${valueText(key)}) had returned ${valueText(answer)}, but ${callText(call)} ` +
      `at ${node} returned ${valueText(value)} (rule: reads repair every replica)`;
    return {says, calls: [last, done]};
  }
  return undefined;
};

export default refereeOf([
  readYourAcknowledgedWrites(registers),
  linearizablePerKey(registers),
  peekAsksNobody,
  aMinorityMayFail,
  lastCallsSucceed,
  readsRepair,
]);
