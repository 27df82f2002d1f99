/** Which of two inputs is the smaller one, as a search for a small input takes it. Pure. */

/** Shorter as text; of equal length, the one that sorts first, so that shrinking always ends. */
export function isSmaller(json: string, than: string): boolean {
  return json.length < than.length || (json.length === than.length && json < than);
}
