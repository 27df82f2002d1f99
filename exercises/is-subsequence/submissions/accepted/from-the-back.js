// The same walk from the ends of both texts.
function isSubsequence(s, t) {
  let i = s.length - 1;
  let j = t.length - 1;
  while (i >= 0 && j >= 0) {
    if (s[i] === t[j]) i -= 1;
    j -= 1;
  }
  return i < 0;
}
