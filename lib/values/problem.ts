/** What is wrong with a value and where, found deep down and given its path on the way up. */

export type Problem = {
  /** From the value that was asked about: `[2][1]`, `.name`. */
  readonly path: string;
  /** Continues the path: `must be an int, got 1.5`. */
  readonly message: string;
};

export function problem(message: string): Problem {
  return {path: '', message};
}

export function within(step: string | number, inner: Problem): Problem {
  const text =
    typeof step === 'number' ? `[${step}]` : isPlain(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  return {path: text + inner.path, message: inner.message};
}

/** The whole sentence, for a value called `name`. */
export function sentenceOf(name: string, {path, message}: Problem): string {
  return `${name}${path} ${message}`;
}

function isPlain(key: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(key);
}
