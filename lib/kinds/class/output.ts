/** What a class exercise gave, held to the types of its methods. Pure; safe in the browser. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {ClassSignature} from '#lib/kinds/class/signature';
import {type Problem, problem, within} from '#lib/values/problem';
import {checkType} from '#lib/values/type-check';
import {parseType} from '#lib/values/type-text';

/** The first result that is not of the type that its call returns. */
export function checkResults(
  {methods}: ClassSignature,
  {calls}: ClassInput,
  output: unknown,
): Problem | undefined {
  if (!Array.isArray(output) || output.length !== calls.length) {
    return problem('must be the list of what the calls returned');
  }
  const types = new Map(methods.map(({name, returns}) => [name, parseType(returns)]));
  for (const [index, value] of output.entries()) {
    const type = types.get(calls[index]?.[0] ?? '');
    const found = type === undefined ? undefined : checkType(type, value);
    if (found) return within(index, found);
  }
  return undefined;
}
