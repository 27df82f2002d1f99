import {callText, convergence, lastCallsSucceed, type Rule, refereeOf} from '#lib/exercise-sdk/referee';
import {type Done, lastCaller} from '#lib/exercise-sdk/simulation';
import {valueText} from '#lib/exercise-sdk/value-text';

const amountOf = ({call}: Done): number => Number(call[1]);
const isAdd = ({call, outcome}: Done): boolean => call[0] === 'add' && outcome !== 'refused';
const sum = (additions: readonly Done[]): number =>
  additions.reduce((total, done) => total + amountOf(done), 0);
/** A call's way from the client and back. */
const wayMs = 2;

const alwaysAvailable: Rule = ({history}) => {
  const slow = history.find(({outcome, start, end, error}) =>
    outcome === 'ok' ? end - start > wayMs : outcome === 'unknown' && !error.endsWith('crashed'),
  );
  if (slow === undefined) return undefined;
  const what = slow.outcome === 'ok' ? `took ${slow.end - slow.start} ms` : `did not succeed (${slow.error})`;
  const says = `${callText(slow.call)} at ${slow.node}, called at ${slow.start} ms, ${what} (rule: always available)`;
  return {says, calls: [slow]};
};

const nothingTwice: Rule = ({history}) => {
  for (const one of history) {
    const {call, node, end, outcome, value} = one;
    if (call[0] !== 'total' || outcome !== 'ok') continue;
    const most = sum(history.filter((done) => isAdd(done) && done.start <= end));
    if (typeof value !== 'number' || !(value <= most)) {
      const says = `total() at ${node} returned ${valueText(value)} at ${end} ms, when ${most} had been added in all (rule: nothing is counted twice)`;
      return {says, calls: [one]};
    }
  }
  return undefined;
};

const nodesForgetNothing: Rule = ({history}) => {
  for (const one of history) {
    const {call, node, start, outcome, value} = one;
    if (call[0] !== 'total' || outcome !== 'ok') continue;
    const before = history.filter((done) => done.node === node && done.outcome === 'ok' && done.end <= start);
    const own = sum(before.filter(isAdd));
    const seen = Math.max(
      0,
      ...before.filter((done) => done.call[0] === 'total').map((done) => Number(done.value)),
    );
    const least = Math.max(own, seen);
    if (Number(value) >= least) continue;
    const why = own >= seen ? `${own} had been added there` : `it had returned ${seen} before`;
    const says = `total() at ${node} returned ${valueText(value)} at ${start} ms, though ${why} (rule: a node forgets nothing)`;
    return {says, calls: [...before.slice(-1), one]};
  }
  return undefined;
};

const nothingLost: Rule = ({history}) => {
  const least = sum(history.filter((done) => isAdd(done) && done.outcome === 'ok'));
  const short = history.find(
    ({client, call, value}) => client === lastCaller && call[0] === 'total' && Number(value) < least,
  );
  if (short === undefined) return undefined;
  const says = `everything had healed, but total() at ${short.node} returned ${valueText(short.value)} of ${least} acknowledged (rule: all agree)`;
  return {says, calls: [short]};
};

export default refereeOf([
  alwaysAvailable,
  nothingTwice,
  nodesForgetNothing,
  lastCallsSucceed,
  convergence('total'),
  nothingLost,
]);
