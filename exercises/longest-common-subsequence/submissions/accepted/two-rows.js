// Reference: the table row by row, keeping the row before and the one being filled.
function longestCommonSubsequence(text1, text2) {
  let above = new Array(text2.length + 1).fill(0);
  let row = new Array(text2.length + 1).fill(0);
  for (let i = 1; i <= text1.length; i++) {
    for (let j = 1; j <= text2.length; j++) {
      row[j] = text1[i - 1] === text2[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
    }
    [above, row] = [row, above];
  }
  return above[text2.length];
}
