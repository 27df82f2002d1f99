/** The passwords that guessers try first, from the lists of leaked ones that zxcvbn ranks. For the server only. */

let common: Promise<ReadonlySet<string>> | undefined;

async function readCommon(): Promise<ReadonlySet<string>> {
  try {
    const {dictionary} = await import('@zxcvbn-ts/language-common');
    return new Set<string>(dictionary['passwords-common']);
  } catch (error) {
    // What failed once is asked for again.
    common = undefined;
    throw error;
  }
}

/** Whatever its capitals. The list is read when it is first asked for. */
export async function isCommonPassword(password: string): Promise<boolean> {
  common ??= readCommon();
  return (await common).has(password.normalize('NFKC').trim().toLowerCase());
}
