/**
 * Whether reads and writes of each key look as if each had happened at one moment between its call and its answer. The
 * search is bounded, and what it cannot decide it calls unknown, which breaks no rule.
 */
import {type Access, accessesOf, callText, type Registers, type Rule} from '#lib/exercise-sdk/referee';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {valueText} from '#lib/exercise-sdk/value-text';

const statesMax = 20_000;
/** One bit of a number for each access. */
const accessesMax = 30;

export type Linearized = 'yes' | 'no' | 'unknown';

export function linearizablePerKey(registers: Registers): Rule {
  return (run) => {
    const nothing = encodeTagged(registers.nothing);
    for (const accesses of accessesOf(run, registers).values()) {
      if (isLinearizable(accesses, nothing) !== 'no') continue;
      const broken = firstBroken(accesses, nothing);
      const {call, node, start} = broken.done;
      const before = accesses
        .filter(({kind, done}) => kind === 'write' && done.outcome === 'ok' && done.end <= start)
        .sort((a, b) => a.done.end - b.done.end)
        .at(-1)?.done;
      const known = before
        ? `after ${callText(before.call)} had been acknowledged at ${before.end} ms`
        : 'before any write was acknowledged';
      const says =
        `${callText(call)} at ${node} returned ${valueText(broken.value)} at ${broken.done.end} ms, ${known}; no order of ` +
        'the calls explains all answers (rule: each key is linearizable)';
      return {says, calls: before === undefined ? [broken.done] : [before, broken.done]};
    }
    return undefined;
  };
}

/** The earliest read by whose answer the history up to then has no explanation. */
function firstBroken(accesses: readonly Access[], nothing: string): Access {
  const reads = accesses.filter(({kind}) => kind === 'read').sort((a, b) => a.done.end - b.done.end);
  const found = reads.find(({done: {end}}) => {
    const known = accesses
      .filter(({done}) => done.start <= end)
      .filter(({done, kind}) => kind === 'write' || done.end <= end)
      .map((access): Access => {
        // What was answered later had not been answered yet.
        return access.done.end <= end ? access : {...access, done: {...access.done, outcome: 'unknown'}};
      });
    return isLinearizable(known, nothing) === 'no';
  });
  return found ?? reads.at(-1)!;
}

export function isLinearizable(accesses: readonly Access[], nothing: string): Linearized {
  if (accesses.length > accessesMax) return 'unknown';
  const isSettled = accesses.map(({done}) => done.outcome === 'ok');
  const goal = isSettled.reduce((mask, settled, index) => (settled ? mask | (1 << index) : mask), 0);
  const seen = new Set<string>();
  const open: Array<readonly [mask: number, value: string]> = [[0, nothing]];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const [mask, value] = state;
    if ((mask & goal) === goal) return 'yes';
    // Nothing may come after what has been answered already and is still to come.
    const earliestEnd = accesses.reduce(
      (end, {done}, index) =>
        isSettled[index] && (mask & (1 << index)) === 0 ? Math.min(end, done.end) : end,
      Number.POSITIVE_INFINITY,
    );
    for (const [index, {done, kind, text}] of accesses.entries()) {
      const bit = 1 << index;
      if ((mask & bit) !== 0 || done.start > earliestEnd) continue;
      if (kind === 'read' && text !== value) continue;
      const next = kind === 'write' ? text : value;
      const key = `${mask | bit} ${next}`;
      if (seen.has(key)) continue;
      if (seen.size === statesMax) return 'unknown';
      seen.add(key);
      open.push([mask | bit, next]);
    }
  }
  return 'no';
}
