// Moves on in both texts at every letter, found or not.
function isSubsequence(s, t) {
  let found = 0;
  for (let i = 0, j = 0; i < s.length && j < t.length; i++, j++) {
    while (j < t.length - 1 && t[j] !== s[i] && t[j] < s[i]) j++;
    if (t[j] === s[i]) found++;
  }
  return found === s.length;
}
