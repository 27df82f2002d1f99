// Looks for s as one piece.
function isSubsequence(s, t) {
  return t.includes(s);
}
