// Looks only to the left where letters differ, and forgets what the row above had reached.
function longestCommonSubsequence(text1, text2) {
  let above = new Array(text2.length + 1).fill(0);
  for (const letter of text1) {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      row[j] = letter === text2[j - 1] ? above[j - 1] + 1 : row[j - 1];
    }
    above = row;
  }
  return above[text2.length];
}
