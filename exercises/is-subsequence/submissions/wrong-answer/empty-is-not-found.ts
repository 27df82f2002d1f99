// Finds nothing where there is nothing to find.
export function isSubsequence(s: string, t: string): boolean {
  let found = 0;
  for (const letter of t) {
    if (letter !== s[found]) continue;
    found += 1;
    if (found === s.length) return true;
  }
  return false;
}
