/** What a function exercise declares: its parameters and what it returns. */
import {z} from 'zod';
import type {SignatureOf} from '#lib/kinds/kind';
import {identifier, parameter, typeText} from '#lib/values/signature';

export const functionSignature = z.strictObject({
  name: identifier,
  parameters: z.array(parameter).min(1).max(10),
  returns: typeText,
  keepsArguments: z
    .boolean()
    .optional()
    .describe('true: a call that leaves an argument other than it was is a wrong answer.'),
  returnsNew: z
    .boolean()
    .optional()
    .describe(
      'true: a call that returns one of its arguments, the very same array or object, is a wrong answer.',
    ),
  withoutSort: z
    .boolean()
    .optional()
    .describe('true: the built-in sorts throw an error, because sorting is the exercise.'),
});

export type FunctionSignature = SignatureOf<'function', typeof functionSignature>;
