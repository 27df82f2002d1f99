// Walks through t once; the position in s moves on when its letter comes. The reference.
function isSubsequence(s, t) {
  let found = 0;
  for (let i = 0; i < t.length; i++) {
    if (t[i] === s[found]) found++;
  }
  return found === s.length;
}
