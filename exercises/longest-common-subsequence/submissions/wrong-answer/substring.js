// Finds the longest common substring: the count starts again where letters differ.
function longestCommonSubsequence(text1, text2) {
  let best = 0;
  let above = new Array(text2.length + 1).fill(0);
  for (const letter of text1) {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      row[j] = letter === text2[j - 1] ? above[j - 1] + 1 : 0;
      best = Math.max(best, row[j]);
    }
    above = row;
  }
  return best;
}
