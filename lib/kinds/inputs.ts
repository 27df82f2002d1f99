/** The input of every kind, bound to a signature. Pure and safe in the browser; the judges are elsewhere. */
import type {Signature} from '#lib/exercises/exercise';
import {asyncInput} from '#lib/kinds/async/input';
import {classInput} from '#lib/kinds/class/input';
import {functionInput} from '#lib/kinds/function/input';
import type {CallsMade, KindInput, Parsed} from '#lib/kinds/kind';
import {simulationInput} from '#lib/kinds/simulation/input';
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
  switch (signature.kind) {
    case 'function':
      return bind(functionInput, signature);
    case 'class':
      return bind(classInput, signature);
    case 'async':
      return bind(asyncInput, signature);
    case 'simulation':
      return bind(simulationInput, signature);
  }
}

function bind<S extends Signature, Input>(kind: KindInput<S, Input>, signature: S): BoundInput {
  return {
    check: (value) => kind.check(signature, value),
    format: (input) => kind.format(signature, input as Input),
    parse: (text) => kind.parse(signature, text),
    formatOutput: (output) => kind.formatOutput(signature, output),
    calls: (input, made) => kind.calls?.(signature, input as Input, made),
  };
}
