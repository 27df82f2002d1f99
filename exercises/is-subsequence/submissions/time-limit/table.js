// Fills the table of the longest common subsequence and compares lengths: O(n²).
function isSubsequence(s, t) {
  let above = new Array(t.length + 1).fill(0);
  for (let i = 1; i <= s.length; i++) {
    const row = [0];
    for (let j = 1; j <= t.length; j++) {
      row.push(s[i - 1] === t[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]));
    }
    above = row;
  }
  return above[t.length] === s.length;
}
