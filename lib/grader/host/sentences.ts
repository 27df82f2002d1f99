/** Says in a sentence how a case ended: which limit, how much was used, what was allowed, or what was thrown. */

import {assertNever} from '#lib/base/assert';
import {count} from '#lib/base/count';
import {decodeReplied, type RepliedText} from '#lib/exercise-sdk/tagged';
import type {Outcome} from '#lib/grader/host/batch';
import {caseOutputCharactersMax, cpuMsMaxPerCase, isolateMemoryMb} from '#lib/grader/limits';
import {adviceOnMissing} from '#lib/languages/javascript/environment';
import type {Verdict} from '#lib/verdict/verdict';

export type Allowed = {
  readonly operationsMax: number;
  readonly memoryMbMax: number;
  readonly outputCharactersMax: number;
};
export type Failure = Exclude<Outcome, {kind: 'returned'}>;

export function verdictOfFailure(outcome: Failure): Verdict {
  switch (outcome.kind) {
    case 'threw':
    case 'crashed':
      return 'runtime-error';
    case 'fault':
      return 'grader-fault';
    case 'limit':
      if (outcome.limit === 'memory') return 'memory-limit';
      return outcome.limit === 'output' ? 'output-limit' : 'time-limit';
  }
}

export function describeFailure(outcome: Failure, allowed: Allowed | undefined): string {
  switch (outcome.kind) {
    case 'threw':
      return describeThrown(outcome);
    case 'crashed':
      return `The engine crashed (${outcome.signal}) while it ran your code, twice.`;
    case 'fault':
      return `${outcome.message} This is our fault and does not count; please try again.`;
    case 'limit':
      return describeLimit(outcome.limit, allowed);
    default:
      return assertNever(outcome);
  }
}

function describeLimit(limit: 'operations' | 'output' | 'cpu' | 'memory', allowed?: Allowed): string {
  switch (limit) {
    case 'operations':
      if (allowed === undefined) return 'More steps than are allowed.';
      return `More than the ${count(allowed.operationsMax, 'step')} allowed for this input.`;
    case 'cpu':
      return `More than the ${cpuMsMaxPerCase / 1000} s of processor time allowed for one input.`;
    case 'memory':
      return `More than the ${allowed?.memoryMbMax ?? isolateMemoryMb} MB of memory allowed.`;
    case 'output':
      return `The result is longer than the ${count(allowed?.outputCharactersMax ?? caseOutputCharactersMax, 'character')} allowed.`;
  }
}

/** What came out, as the kind writes it. */
export function returnedText(valueJson: RepliedText, formatOutput: (value: unknown) => string): string {
  const decoded = decodeReplied(valueJson);
  return decoded.ok ? formatOutput(decoded.value) : 'A result that cannot be read.';
}

/** `TypeError: Cannot read … at line 12`. */
export function describeThrown(outcome: Extract<Outcome, {kind: 'threw'}>): string {
  const {name, message, overflow, position} = outcome;
  const where = position === undefined ? '' : ` at line ${position.line}`;
  if (overflow) return `RangeError: the recursion goes too deep${where}`;
  // A thrown value that is no error is shown as it is.
  if (name === null) return `${message}${where}`;
  const advice = name === 'ReferenceError' ? adviceOnReference(message) : '';
  return `${name}${message === '' ? '' : `: ${message}`}${where}${advice}`;
}

/** Names of other platforms and libraries are looked for in vain: the sentence says so, and where to read on. */
function adviceOnReference(message: string): string {
  const missing = /^(\S+) is not defined$/.exec(message)?.[1];
  const advice = missing === undefined ? undefined : adviceOnMissing(missing);
  return advice === undefined ? '' : `. ${advice}`;
}
