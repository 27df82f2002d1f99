// Short texts are looked for in one piece, though letters may stand between.
function isSubsequence(s, t) {
  if (s.length > 1 && t.length < 4) return t.includes(s);
  let i = 0;
  for (let j = 0; j < t.length && i < s.length; j++) {
    if (s[i] === t[j]) i++;
  }
  return i === s.length;
}
