// Keeps the whole table, where two rows of it would do: right, and costs memory only.
function longestCommonSubsequence(text1, text2) {
  const table = Array.from({length: text1.length + 1}, () => new Array(text2.length + 1).fill(0));
  for (let i = 1; i <= text1.length; i++) {
    for (let j = 1; j <= text2.length; j++) {
      table[i][j] =
        text1[i - 1] === text2[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[text1.length][text2.length];
}
