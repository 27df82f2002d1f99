/** Makes the table of calls of an outcome that may be shown; asks the kind, so nothing of it is known here. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {Signature} from '#lib/exercises/exercise';
import {type Judged, readPartial, type Trial} from '#lib/grader/host/judging';
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
  return input.calls(decodeTagged(inputJson), {
    ...(expectedJson === undefined ? {} : {expected: decodeTagged(expectedJson)}),
    ...(outcome.kind === 'returned' ? {actual: decodeTagged(outcome.valueJson)} : {}),
    ...(outcome.kind === 'threw'
      ? {
          actual: readPartial(outcome.partialJson),
          thrown: {text: describeThrown(outcome), step: outcome.step},
        }
      : {}),
    ...(failing === undefined ? {} : {failing}),
  });
}
