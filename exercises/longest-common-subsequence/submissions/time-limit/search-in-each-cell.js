// Looks for the next occurrence from every place of the table again: O(n³).
function longestCommonSubsequence(text1, text2) {
  let next = new Array(text2.length + 2).fill(0);
  for (let i = text1.length - 1; i >= 0; i--) {
    const row = new Array(text2.length + 2).fill(0);
    for (let j = text2.length; j >= 0; j--) {
      let found = j;
      while (found < text2.length && text2[found] !== text1[i]) found++;
      row[j] = found === text2.length ? next[j] : Math.max(next[j], next[found + 1] + 1);
    }
    next = row;
  }
  return next[0];
}
