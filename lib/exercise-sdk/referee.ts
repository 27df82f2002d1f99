/**
 * Rules for runs of a simulation, for check.ts: what must hold of every history, and what must hold once everything has
 * healed. A rule answers a sentence when it is broken. It runs where no candidate's code does.
 */
import type {Check} from '#lib/exercise-sdk/cases';
import {type Call, type Done, lastCaller, type Run, type Scenario} from '#lib/exercise-sdk/simulation';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {valueText} from '#lib/exercise-sdk/value-text';

export type Rule = (run: Run, scenario: Scenario) => Breach | undefined;

/** A broken rule in words, and where a person finds it in the run. */
export type Breach = {
  readonly says: string;
  /** The calls that show it, the one that is wrong last. */
  readonly calls?: readonly Done[];
  /** Without such a call: the moment, in ms, at which a service was asked for what it should not have been. */
  readonly moment?: number;
};

/** A check that holds a run to each rule in order, and names the first that is broken. */
export function refereeOf(rules: readonly Rule[]): Check<Scenario, Run> {
  return (scenario, run) => {
    for (const rule of rules) {
      const breach = rule(run, scenario);
      if (breach === undefined) continue;
      const {says, calls, moment} = breach;
      const places = calls?.map((call) => run.history.indexOf(call)).filter((place) => place >= 0) ?? [];
      return {
        ok: false,
        reason: says,
        ...(places.length === 0 ? {} : {calls: places}),
        ...(moment === undefined ? {} : {moment}),
      };
    }
    return {ok: true};
  };
}

/** How calls read and write registers, each named by the call's first argument. */
export type Registers = {
  readonly read: string;
  /** Its second argument is what it writes. */
  readonly write: string;
  /** Writes what stands for nothing. */
  readonly erase?: string;
  /** What a read answers where nothing is. */
  readonly nothing: unknown;
};

export type Access = {
  readonly done: Done;
  readonly kind: 'read' | 'write';
  /** What was written, or what a read answered. */
  readonly value: unknown;
  /** The same as text, to compare. */
  readonly text: string;
};

/** Reads and writes by key, in the order of their starts. Calls that never happened are left out. */
export function accessesOf({history}: Run, {read, write, erase, nothing}: Registers): Map<string, Access[]> {
  const found = new Map<string, Access[]>();
  for (const done of history) {
    const [method, key, written] = done.call;
    if (done.outcome === 'refused') continue;
    const isRead = method === read;
    if (!isRead && method !== write && method !== erase) continue;
    // A read without an answer says nothing.
    if (isRead && done.outcome !== 'ok') continue;
    const value = isRead ? done.value : method === write ? written : nothing;
    const name = String(key);
    const accesses = found.get(name) ?? [];
    accesses.push({done, kind: isRead ? 'read' : 'write', value, text: encodeTagged(value)});
    found.set(name, accesses);
  }
  for (const accesses of found.values()) accesses.sort((a, b) => a.done.start - b.done.start);
  return found;
}

/** `get("x")`, as sentences name a call. */
export function callText([method, ...args]: Call): string {
  return `${method}(${args.map(valueText).join(', ')})`;
}

/**
 * A client that has had its write acknowledged does not read what was there before it. What others wrote at the
 * same time or later it may read.
 */
export function readYourAcknowledgedWrites(registers: Registers): Rule {
  return (run) => {
    for (const accesses of accessesOf(run, registers).values()) {
      for (const {done: read, kind, value, text} of accesses) {
        if (kind !== 'read') continue;
        const own = accesses
          .filter((one) => one.kind === 'write' && one.done.client === read.client)
          .filter(({done}) => done.outcome === 'ok' && done.end <= read.start)
          .at(-1);
        if (own === undefined || own.text === text) continue;
        const isLater = accesses.some(
          (one) => one.kind === 'write' && one.text === text && one !== own && mayFollow(one.done, own.done),
        );
        if (isLater) continue;
        const says =
          `client ${read.client} had ${callText(own.done.call)} acknowledged at ${own.done.end} ms, ` +
          `but its ${callText(read.call)} at ${read.start} ms returned ${valueText(value)} ` +
          '(rule: read your acknowledged writes)';
        return {says, calls: [own.done, read]};
      }
    }
    return undefined;
  };
}

function mayFollow(one: Done, other: Done): boolean {
  return one.outcome === 'unknown' || one.end > other.start;
}

/** After everything has healed every last call is answered. */
export const lastCallsSucceed: Rule = ({history}) => {
  const failed = history.find(({client, outcome}) => client === lastCaller && outcome !== 'ok');
  if (failed === undefined) return undefined;
  const says =
    `everything had healed, but ${callText(failed.call)} at ${failed.node} did not succeed: ${failed.error} ` +
    '(rule: work again after healing)';
  return {says, calls: [failed]};
};

/** At the end every node gives the same answer to the same call of `method`. */
export function convergence(method: string): Rule {
  return ({history}) => {
    const first = new Map<string, Done>();
    for (const done of history) {
      if (done.client !== lastCaller || done.call[0] !== method || done.outcome !== 'ok') continue;
      const call = callText(done.call);
      const other = first.get(call);
      if (other === undefined) first.set(call, done);
      else if (encodeTagged(other.value) !== encodeTagged(done.value)) {
        const says =
          `everything had healed, but ${call} returned ${valueText(other.value)} at ${other.node} and ` +
          `${valueText(done.value)} at ${done.node} (rule: replicas converge)`;
        return {says, calls: [other, done]};
      }
    }
    return undefined;
  };
}
