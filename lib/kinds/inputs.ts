/** The input of every kind, bound to a signature. Pure. */
import type {CallsMade, Parsed} from '#lib/kinds/kind';
import {kindOf, type Signature} from '#lib/kinds/registry';
import type {CallTable} from '#lib/verdict/calls';

export type BoundInput = {
  /** Checks a decoded value against the signature's types and declared rules. */
  readonly check: (value: unknown) => Parsed<unknown>;
  /** The text of an input that `check` has let through. */
  readonly format: (input: unknown) => string;
  readonly parse: (text: string) => Parsed<unknown>;
  readonly formatOutput: (output: unknown) => string;
  /** Undefined where the input is no list of calls that are compared one by one. */
  readonly calls: (input: unknown, made: CallsMade) => CallTable | undefined;
};

export function inputOf(signature: Signature): BoundInput {
  const {input} = kindOf(signature);
  return {
    check: (value) => input.check(signature, value),
    format: (value) => input.format(signature, value),
    parse: (text) => input.parse(signature, text),
    formatOutput: (output) => input.formatOutput(signature, output),
    calls: (value, made) => input.calls?.(signature, value, made),
  };
}
