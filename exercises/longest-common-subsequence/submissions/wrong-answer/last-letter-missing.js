// Ends both loops one letter too early.
function longestCommonSubsequence(text1, text2) {
  let above = new Array(text2.length + 1).fill(0);
  for (let i = 1; i < text1.length; i++) {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      row[j] = text1[i - 1] === text2[j - 1] ? above[j - 1] + 1 : Math.max(above[j] ?? 0, row[j - 1]);
    }
    above = row;
  }
  return above[text2.length];
}
