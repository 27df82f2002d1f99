/** Judges a class exercise: the first call whose result is not the expected one. Pure. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {ClassSignature} from '#lib/kinds/class/signature';
import {differenceOf} from '#lib/kinds/difference';
import type {Judge, Judgement} from '#lib/kinds/kind';
import {isSameValue} from '#lib/kinds/same-value';
import {parseType, type ValueType} from '#lib/values/type-text';
import {writeBriefly, writeBrieflyApart} from '#lib/values/write-value';

const argumentCharactersMax = 40;

export const judgeClass: Judge<ClassSignature, ClassInput> = (args) => {
  const {signature, actual, checked, thrown} = args;
  if (thrown === undefined && checked?.ok === true) return {verdict: 'accepted', sentence: 'as it should be'};
  const {input, expected} = args;
  const text = (name: string, values: readonly unknown[]): string =>
    `${name}(${values.map((value) => writeBriefly(value, argumentCharactersMax)).join(', ')})`;
  const callText = (index: number): string => {
    const [name = '', ...values] = input.calls[index] ?? [];
    return text(name, values);
  };
  // A checker says itself what is wrong where; what came before an exception it has not seen.
  if (thrown === undefined && checked !== undefined) {
    const at = checked.at === undefined ? {} : {failing: checked.at};
    return {verdict: 'wrong-answer', sentence: checked.reason ?? 'the results are not right', ...at};
  }
  const wrong = checked === undefined ? firstWrong(signature, input, actual, expected) : undefined;
  if (wrong !== undefined) {
    const [got, right] = writeBrieflyApart(wrong.actual, wrong.expected);
    const sentence = `${callText(wrong.index)} returned ${got}, expected ${right}, at call ${wrong.index + 1}`;
    const difference = differenceOf(wrong.actual, wrong.expected, wrong.type);
    return {
      verdict: 'wrong-answer',
      sentence,
      failing: wrong.index,
      ...(difference === undefined ? {} : {difference}),
    };
  }
  if (thrown !== undefined) return threw(thrown.text, thrown.step);
  return {verdict: 'accepted', sentence: 'as expected'};

  function threw(what: string, step: number): Judgement {
    const where = step < 0 ? `new ${text(signature.name, input.construct)}` : callText(step);
    const when = step < 0 ? '' : `, at call ${step + 1}`;
    return {verdict: 'runtime-error', sentence: `${where} threw ${what}${when}`, failing: step};
  }
};

type Wrong = {
  readonly index: number;
  readonly actual: unknown;
  readonly expected: unknown;
  readonly type: ValueType | undefined;
};

function firstWrong(
  signature: ClassSignature,
  input: ClassInput,
  actual: unknown,
  expected: unknown,
): Wrong | undefined {
  const types = new Map<string, ValueType>();
  for (const {name, returns} of signature.methods) types.set(name, parseType(returns));
  const results = Array.isArray(actual) ? actual : [];
  const rights = expected as readonly unknown[];
  for (let index = 0; index < results.length; index++) {
    const type = types.get(input.calls[index]?.[0] ?? '');
    if (type?.kind === 'void' || isSameValue(results[index], rights[index], type)) continue;
    return {index, actual: results[index], expected: rights[index], type};
  }
  return undefined;
}
