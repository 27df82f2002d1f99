// Begins behind the first letter of s and does not notice when it is nowhere.
function isSubsequence(s, t) {
  if (s === '') return true;
  let found = 1;
  for (let i = t.indexOf(s[0]) + 1; i < t.length; i++) {
    if (t[i] === s[found]) found++;
  }
  return found === s.length;
}
