// Compares the first place of each letter with that of the one before.
function isSubsequence(s, t) {
  let last = -1;
  for (const letter of s) {
    const place = t.indexOf(letter);
    if (place < last || place === -1) return false;
    last = place;
  }
  return true;
}
