/** Judges a function exercise: what it returned against what it should have. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import {Opaque} from '#lib/exercise-sdk/tagged';
import {differenceOf} from '#lib/kinds/difference';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Judge} from '#lib/kinds/kind';
import {isSameValue} from '#lib/kinds/same-value';
import {parseType} from '#lib/values/type-text';
import {writeBriefly} from '#lib/values/write-value';

const argumentCharactersMax = 40;

export const judgeFunction: Judge<FunctionSignature, FunctionInput> = ({
  signature,
  input,
  actual,
  expected,
  checked,
  thrown,
}) => {
  const args = input.map((value) => writeBriefly(value, argumentCharactersMax)).join(', ');
  const call = `${signature.name}(${args})`;
  if (thrown !== undefined) return {verdict: 'runtime-error', sentence: `${call} threw ${thrown.text}`};
  const changed = signature.keepsArguments && argumentOf('changed', actual);
  if (changed) {
    return {
      verdict: 'wrong-answer',
      sentence: `${call} changed its argument ${changed}, which must stay as it was`,
    };
  }
  const given = signature.returnsNew && argumentOf('returned', actual);
  if (given) {
    return {
      verdict: 'wrong-answer',
      sentence: `${call} returned its argument ${given} itself, not a new value`,
    };
  }
  const returned = `${call} returned ${writeBriefly(actual)}`;
  if (checked !== undefined) {
    if (checked.ok) return {verdict: 'accepted', sentence: `${returned}, which is right`};
    return {verdict: 'wrong-answer', sentence: `${returned}, which ${checked.reason ?? 'is not right'}`};
  }
  const type = parseType(signature.returns);
  if (isSameValue(actual, expected, type)) {
    return {verdict: 'accepted', sentence: returned};
  }
  const difference = differenceOf(actual, expected, type);
  return {
    verdict: 'wrong-answer',
    sentence: `${returned}, expected ${writeBriefly(expected)}`,
    ...(difference === undefined ? {} : {difference}),
  };
};

/** The name in what the driver writes when an argument is not what it was, or is the result. */
function argumentOf(what: 'changed' | 'returned', actual: unknown): string | undefined {
  if (!(actual instanceof Opaque)) return undefined;
  return new RegExp(`^\\[${what} (\\w+)\\]$`).exec(actual.description)?.[1];
}
