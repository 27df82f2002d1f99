/** Why a package does not hold: where to look, and one sentence that says what to do. */

export type Reason = {
  /** Relative to the package's folder; the folder itself when empty. */
  readonly file: string;
  /** Within the file: `signature.parameters[0].type`, or the id of a case. */
  readonly key?: string;
  readonly sentence: string;
};

export function writeReason(slug: string, {file, key, sentence}: Reason): string {
  const place = [slug, file].filter(Boolean).join('/');
  return key ? `${place}, ${key}: ${sentence}` : `${place}: ${sentence}`;
}
