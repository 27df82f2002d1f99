// Asks only whether every letter occurs.
function isSubsequence(s, t) {
  const letters = new Set(t);
  return [...s].every((letter) => letters.has(letter));
}
