// Answers -1 for an empty text, as if it were a search that failed.
function longestCommonSubsequence(text1, text2) {
  if (!text1 || !text2) return -1;
  let above = new Array(text2.length + 1).fill(0);
  for (const letter of text1) {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      row[j] = letter === text2[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
    }
    above = row;
  }
  return above[text2.length];
}
