// Jumps from place to place with the built-in search.
export function isSubsequence(s: string, t: string): boolean {
  let from = 0;
  for (const letter of s) {
    from = t.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
