// The whole table from the front, then back through it.
function lcsString(text1, text2) {
  const n = text1.length, m = text2.length;
  const t = Array.from({ length: n + 1 }, () => new Array(m + 1).fill(0));
  for (let i = 1; i <= n; i++) for (let j = 1; j <= m; j++) t[i][j] = text1[i - 1] === text2[j - 1] ? t[i - 1][j - 1] + 1 : Math.max(t[i - 1][j], t[i][j - 1]);
  let out = '';
  for (let i = n, j = m; i > 0 && j > 0; ) {
    if (text1[i - 1] === text2[j - 1]) { out = text1[i - 1] + out; i--; j--; }
    else if (t[i - 1][j] >= t[i][j - 1]) i--;
    else j--;
  }
  return out;
}
