// Cuts the first letter off a copy of t at each step: O(n²).
function isSubsequence(s, t) {
  let rest = [...t];
  let found = 0;
  while (rest.length > 0 && found < s.length) {
    if (rest[0] === s[found]) found++;
    rest = rest.slice(1);
  }
  return found === s.length;
}
