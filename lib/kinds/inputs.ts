/** The input of every kind, bound to a signature. Pure. */
import type {CallsMade, Parsed} from '#lib/kinds/kind';
import {kindOf, type Signature} from '#lib/kinds/registry';
import {sentenceOf} from '#lib/values/problem';
import type {CallTable} from '#lib/verdict/calls';

export type BoundInput = {
  /** Checks a decoded value against the signature's types and declared rules. */
  readonly check: (value: unknown) => Parsed<unknown>;
  /** The text of an input that `check` has let through. */
  readonly format: (input: unknown) => string;
  readonly parse: (text: string) => Parsed<unknown>;
  readonly formatOutput: (output: unknown) => string;
  /** The same of what is right; undefined where the kind hides it. */
  readonly formatExpected: (output: unknown) => string | undefined;
  /** What a person expects, as text; undefined where the kind has no output that can be written down beforehand. */
  readonly parseOutput: ((input: unknown, text: string) => Parsed<unknown>) | undefined;
  /** Undefined where the input is no list of calls that are compared one by one. */
  readonly calls: (input: unknown, made: CallsMade) => CallTable | undefined;
};

export function inputOf(signature: Signature): BoundInput {
  const {input, outputProblem, hidesExpected = false} = kindOf(signature);
  const {parseOutput} = input;
  return {
    check: (value) => input.check(signature, value),
    format: (value) => input.format(signature, value),
    parse: (text) => input.parse(signature, text),
    formatOutput: (output) => input.formatOutput(signature, output),
    formatExpected: (output) => (hidesExpected ? undefined : input.formatOutput(signature, output)),
    parseOutput:
      parseOutput === undefined
        ? undefined
        : (value, text) => {
            const parsed = parseOutput(signature, value, text);
            if (!parsed.ok) return parsed;
            const found = outputProblem(signature, value, parsed.value);
            return found === undefined
              ? parsed
              : {ok: false, message: `${capital(sentenceOf('what is expected', found))}.`};
          },
    calls: (value, {expected, ...made}) =>
      input.calls?.(signature, value, hidesExpected || expected === undefined ? made : {...made, expected}),
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
