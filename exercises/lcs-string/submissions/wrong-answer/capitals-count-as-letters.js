// Compares characters without case in the table, but not on the way back.
function lcsString(text1, text2) {
  const n = text1.length, m = text2.length;
  const L = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      L[i][j] = text1[i].toLowerCase() === text2[j].toLowerCase() ? L[i + 1][j + 1] + 1 : Math.max(L[i + 1][j], L[i][j + 1]);
    }
  }
  let out = '', i = 0, j = 0;
  while (i < n && j < m) {
    if (text1[i] === text2[j]) { out += text1[i]; i++; j++; }
    else if (L[i + 1][j] >= L[i][j + 1]) i++;
    else j++;
  }
  return out;
}
