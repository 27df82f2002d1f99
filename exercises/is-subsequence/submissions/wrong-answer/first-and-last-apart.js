// Looks for the first and the last letter apart, and wants two places where there is a single letter.
function isSubsequence(s, t) {
  if (s.length === 0) return true;
  if (s.length > t.length) return false;
  if (s.length === t.length) return s === t;
  const found = t.indexOf(s[0]);
  if (found < 0) return false;
  const final = t.lastIndexOf(s[s.length - 1]);
  if (final <= found) return false;
  const inner = s.slice(1, -1);
  let at = found;
  for (const c of inner) {
    at = t.indexOf(c, at + 1);
    if (at < 0 || at >= final) return false;
  }
  return true;
}
