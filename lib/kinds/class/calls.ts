/** Makes the table of an input's calls for people: every call with what it returned and what was expected. Pure. */
import {callCellCharactersMax, callRowsMax} from '#lib/base/limits';
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {CallsMade} from '#lib/kinds/kind';
import {writeBriefly} from '#lib/values/write-value';
import type {CallRow, CallTable} from '#lib/verdict/calls';

export function callTable(signature: ClassSignature, input: ClassInput, made: CallsMade): CallTable {
  const total = input.calls.length + 1;
  const failing = made.failing === undefined ? undefined : made.failing + 1;
  const middle = (failing ?? 0) - Math.floor(callRowsMax / 2);
  const first = Math.max(0, Math.min(middle, total - callRowsMax));
  const last = Math.min(total, first + callRowsMax);
  return {
    rows: Array.from({length: last - first}, (_, index) => rowOf(signature, input, made, first + index)),
    ...(failing === undefined ? {} : {failing}),
    before: first,
    after: total - last,
  };
}

/** `number` is 0 for the constructor. */
function rowOf(
  {name, methods}: ClassSignature,
  {construct, calls}: ClassInput,
  {actual, expected, thrown}: CallsMade,
  number: number,
): CallRow {
  const index = number - 1;
  const [method, ...args] = calls[index] ?? [`new ${name}`, ...construct];
  const isVoid = methods.find((one) => one.name === method)?.returns.trim() === 'void';
  const cell = (values: unknown): string | undefined =>
    Array.isArray(values) && index >= 0 && index < values.length && !isVoid
      ? brief(values[index])
      : undefined;
  const returned = thrown?.step === index ? `threw ${thrown.text}` : cell(actual);
  const right = cell(expected);
  return {
    number,
    call: `${method}(${args.map(brief).join(', ')})`,
    ...(returned === undefined ? {} : {returned}),
    ...(right === undefined ? {} : {expected: right}),
  };
}

function brief(value: unknown): string {
  return writeBriefly(value, callCellCharactersMax);
}
