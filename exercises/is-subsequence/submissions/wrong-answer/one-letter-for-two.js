// Looks for the next letter from the place of the last one on, which may then serve again.
function isSubsequence(s, t) {
  let from = 0;
  for (const letter of s) {
    from = t.indexOf(letter, from);
    if (from === -1) return false;
  }
  return true;
}
