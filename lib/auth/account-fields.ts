/** What a name, an address and a password must be, wherever someone writes one. */
import {z} from 'zod';
import {
  emailCharactersMax,
  nameCharactersMax,
  passwordCharactersMax,
  passwordCharactersMin,
} from '#lib/base/limits';
import type {Refusal} from '#lib/base/result';

export const name = z
  .string('Enter your name.')
  .trim()
  .min(1, 'Enter your name.')
  .max(nameCharactersMax, `The name is longer than ${nameCharactersMax} characters.`)
  // Control characters: PostgreSQL refuses one of them, and no page can show the others. Nor halves of a character.
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'The name holds a character that cannot be shown; remove it.');

export const email = z
  .string('Enter your e-mail address.')
  .trim()
  .toLowerCase()
  .max(emailCharactersMax, `The e-mail address is longer than ${emailCharactersMax} characters.`)
  .regex(/^[^\s@\0]+@[^\s@.\0]+(\.[^\s@.\0]+)*$/, 'Enter an e-mail address, such as ada@example.org.');

export const password = z
  .string('Choose a password.')
  .min(passwordCharactersMin, `Use at least ${passwordCharactersMin} characters.`)
  .max(passwordCharactersMax, `Use at most ${passwordCharactersMax} characters.`);

/** The first thing that is wrong, with its field. */
export function refusalOfFields(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const field = issue?.path[0];
  return {
    kind: 'invalid',
    message: issue?.message ?? 'The form is not complete.',
    ...(typeof field === 'string' ? {field} : {}),
  };
}

/** For a new password that others have too (lib/auth/common-passwords.ts). */
export function tooCommon(field: string): Refusal {
  return {
    kind: 'invalid',
    field,
    message: 'This is one of the most common passwords, which are guessed first. Choose another one.',
  };
}
