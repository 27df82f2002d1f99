/** The passwords that guessers try first, from the lists of leaked ones that zxcvbn ranks. For the server only. */

let common: Promise<ReadonlySet<string>> | undefined;

/** Whatever its capitals. The list is read when it is first asked for. */
export async function isCommonPassword(password: string): Promise<boolean> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({dictionary}) => new Set<string>(dictionary['passwords-common']),
  );
  return (await common).has(password.normalize('NFKC').trim().toLowerCase());
}
