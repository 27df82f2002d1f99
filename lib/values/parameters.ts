/** A list of values against a list of parameters: how many, of which types, within which rules. */
import {sentenceOf} from '#lib/values/problem';
import {checkRules} from '#lib/values/rules';
import type {Parameter} from '#lib/values/signature';
import {checkType} from '#lib/values/type-check';
import {parseType, type ValueType} from '#lib/values/type-text';

export type ParametersCheck = (values: readonly unknown[]) => string | undefined;

/**
 * A check that says in one sentence what is wrong with a list of arguments, or undefined when they fit.
 * Types are parsed once, so keep the check for many calls. `owner` is what takes the arguments: `insert`.
 */
export function parametersCheck(owner: string, parameters: readonly Parameter[]): ParametersCheck {
  const types = parameters.map(({type}) => parseType(type));
  return (values) => {
    if (values.length !== parameters.length) {
      return `${owner} takes ${countOf(parameters)}, got ${values.length}`;
    }
    for (const [index, parameter] of parameters.entries()) {
      const found = checkTyped(parameter, types[index]!, values[index]);
      if (found) return found;
    }
    return undefined;
  };
}

/** What keeps one value from being an argument for `parameter`, in one sentence. */
export function checkArgument(parameter: Parameter, value: unknown): string | undefined {
  return checkTyped(parameter, parseType(parameter.type), value);
}

function checkTyped({name, rules}: Parameter, type: ValueType, value: unknown): string | undefined {
  const found = checkType(type, value) ?? checkRules(rules, value);
  return found && sentenceOf(name, found);
}

function countOf(parameters: readonly Parameter[]): string {
  const names = parameters.map(({name}) => name).join(', ');
  if (parameters.length === 0) return 'no arguments';
  return `${parameters.length} argument${parameters.length === 1 ? '' : 's'} (${names})`;
}
