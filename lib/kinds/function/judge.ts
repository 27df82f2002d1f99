/** Judges a function exercise: what it returned against what it should have. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import {Opaque} from '#lib/exercise-sdk/tagged';
import type {FunctionSignature} from '#lib/exercises/exercise';
import {parseType} from '#lib/exercises/values/type-text';
import {writeBriefly} from '#lib/exercises/values/write-value';
import type {Judge} from '#lib/kinds/kind';
import {isSameValue} from '#lib/kinds/same-value';

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
  const changed = signature.keepsArguments && actual instanceof Opaque && changedArgument(actual);
  if (changed) {
    return {
      verdict: 'wrong-answer',
      sentence: `${call} changed its argument ${changed}, which must stay as it was`,
    };
  }
  const returned = `${call} returned ${writeBriefly(actual)}`;
  if (checked !== undefined) {
    if (checked.ok) return {verdict: 'accepted', sentence: `${returned}, which is right`};
    return {verdict: 'wrong-answer', sentence: `${returned}: ${checked.reason ?? 'that is not right'}`};
  }
  if (isSameValue(actual, expected, parseType(signature.returns))) {
    return {verdict: 'accepted', sentence: returned};
  }
  return {verdict: 'wrong-answer', sentence: `${returned}, expected ${writeBriefly(expected)}`};
};

/** The name in what the driver writes when an argument is not what it was. */
function changedArgument({description}: Opaque): string | undefined {
  return /^\[changed (\w+)\]$/.exec(description)?.[1];
}
