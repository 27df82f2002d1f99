// Stops one letter before the end of t.
function isSubsequence(s, t) {
  let found = 0;
  for (let i = 0; i < t.length - 1; i++) {
    if (t[i] === s[found]) found++;
  }
  return found === s.length;
}
