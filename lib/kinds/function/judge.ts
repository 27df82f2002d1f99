/** Judges a function exercise: what it returned against what it should have. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import {Opaque} from '#lib/exercise-sdk/tagged';
import {differenceOf} from '#lib/kinds/difference';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Judge} from '#lib/kinds/kind';
import {isSameValue} from '#lib/kinds/same-value';
import {parseType} from '#lib/values/type-text';
import {writeBriefly, writeBrieflyApart} from '#lib/values/write-value';

const argumentCharactersMax = 40;

export const judgeFunction: Judge<FunctionSignature, FunctionInput> = (args) => {
  const {signature, actual, checked, thrown} = args;
  // Written for what is wrong alone: of what is right nobody reads it, and most results are.
  const called = (): string => {
    const given = args.input.map((value) => writeBriefly(value, argumentCharactersMax));
    return `${signature.name}(${given.join(', ')})`;
  };
  if (thrown !== undefined) return {verdict: 'runtime-error', sentence: `${called()} threw ${thrown.text}`};
  const changed = signature.keepsArguments && argumentOf('changed', actual);
  if (changed) {
    return {
      verdict: 'wrong-answer',
      sentence: `${called()} changed its argument ${changed}, which must stay as it was`,
    };
  }
  const given = signature.returnsNew && argumentOf('returned', actual);
  if (given) {
    return {
      verdict: 'wrong-answer',
      sentence: `${called()} returned its argument ${given} itself, not a new value`,
    };
  }
  if (checked?.ok === true) return {verdict: 'accepted', sentence: 'as it should be'};
  if (checked !== undefined) {
    const reason = checked.reason ?? 'is not right';
    return {
      verdict: 'wrong-answer',
      sentence: `${called()} returned ${writeBriefly(actual)}, which ${reason}`,
    };
  }
  const {expected} = args;
  const type = parseType(signature.returns);
  if (isSameValue(actual, expected, type)) return {verdict: 'accepted', sentence: 'as expected'};
  const difference = differenceOf(actual, expected, type);
  const [came, due] = writeBrieflyApart(actual, expected);
  return {
    verdict: 'wrong-answer',
    sentence: `${called()} returned ${came}, expected ${due}`,
    ...(difference === undefined ? {} : {difference}),
  };
};

/** The name in what the driver writes when an argument is not what it was, or is the result. */
function argumentOf(what: 'changed' | 'returned', actual: unknown): string | undefined {
  if (!(actual instanceof Opaque)) return undefined;
  return new RegExp(`^\\[${what} (\\w+)\\]$`).exec(actual.description)?.[1];
}
