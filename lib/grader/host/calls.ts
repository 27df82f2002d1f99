/** Makes the table of calls of an outcome that may be shown; asks the kind, so nothing of it is known here. */
import {decodePartialList, decodeReplied, decodeTagged} from '#lib/exercise-sdk/tagged';
import type {Signature} from '#lib/exercises/exercise';
import type {Judged, Trial} from '#lib/grader/host/judging';
import {describeThrown} from '#lib/grader/host/sentences';
import {inputOf} from '#lib/kinds/inputs';
import type {CallTable} from '#lib/verdict/calls';

type Shown = Omit<Trial, 'operationsMax' | 'expectedJson'> & {
  /** Absent where the reference itself gave no answer. */
  readonly expectedJson?: string;
};

export function callsOf(
  signature: Signature,
  {inputJson, expectedJson, outcome}: Shown,
  {failing}: Pick<Judged, 'failing'>,
): CallTable | undefined {
  const input = inputOf(signature);
  const returned = outcome.kind === 'returned' ? decodeReplied(outcome.valueJson) : undefined;
  // A result that cannot be read is no list of what calls gave.
  if (returned?.ok === false) return undefined;
  return input.calls(decodeTagged(inputJson), {
    ...(expectedJson === undefined ? {} : {expected: decodeTagged(expectedJson)}),
    ...(returned === undefined ? {} : {actual: returned.value}),
    ...(outcome.kind === 'threw'
      ? {
          actual: decodePartialList(outcome.partialJson),
          thrown: {text: describeThrown(outcome), step: outcome.step},
        }
      : {}),
    ...(failing === undefined ? {} : {failing}),
  });
}
