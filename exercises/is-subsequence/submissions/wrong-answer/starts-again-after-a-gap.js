// Starts again from the first letter of s when a letter does not fit.
function isSubsequence(s, t) {
  let found = 0;
  for (let i = 0; i < t.length; i++) {
    if (found === s.length) break;
    if (t[i] === s[found]) found++;
    else found = t[i] === s[0] ? 1 : 0;
  }
  return found === s.length;
}
