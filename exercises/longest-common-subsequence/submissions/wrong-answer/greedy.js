// Takes the next match for each letter as it comes, which may skip over better ones.
function longestCommonSubsequence(text1, text2) {
  let length = 0;
  let from = 0;
  for (const letter of text1) {
    const found = text2.indexOf(letter, from);
    if (found >= 0) {
      length++;
      from = found + 1;
    }
  }
  return length;
}
