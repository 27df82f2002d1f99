// Asks only whether every letter occurs often enough.
function isSubsequence(s, t) {
  const counts = new Map();
  for (const letter of t) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of s) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) return false;
    counts.set(letter, left - 1);
  }
  return true;
}
