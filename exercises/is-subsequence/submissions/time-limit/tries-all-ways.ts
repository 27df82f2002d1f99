// For each letter that fits tries both to take it and to leave it: O(2ⁿ).
export function isSubsequence(s: string, t: string, i = 0, j = 0): boolean {
  if (i === s.length) return true;
  if (j === t.length) return false;
  return (s[i] === t[j] && isSubsequence(s, t, i + 1, j + 1)) || isSubsequence(s, t, i, j + 1);
}
