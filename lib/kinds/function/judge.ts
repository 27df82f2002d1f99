/** Judges a function exercise: what it returned against what it should have. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
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
