// Takes the last place of each letter, behind which too little is left.
function isSubsequence(s, t) {
  let last = -1;
  for (const letter of s) {
    const place = t.lastIndexOf(letter);
    if (place <= last) return false;
    last = place;
  }
  return true;
}
