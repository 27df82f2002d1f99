// Compares the lowest six bits of characters.
function lcsString(text1, text2) {
  const m = text1.length;
  const n = text2.length;
  const length = Array.from({length: m + 1}, () => new Array(n + 1).fill(0));
  for (let i = 1; i <= m; i++) {
    for (let j = 1; j <= n; j++) {
      length[i][j] =
        (text1.charCodeAt(i - 1) & 63) === (text2.charCodeAt(j - 1) & 63)
          ? length[i - 1][j - 1] + 1
          : Math.max(length[i - 1][j], length[i][j - 1]);
    }
  }
  const kept = [];
  let i = m;
  let j = n;
  while (i > 0 && j > 0) {
    if ((text1.charCodeAt(i - 1) & 63) === (text2.charCodeAt(j - 1) & 63)) {
      kept.push(text1[i - 1]);
      i--;
      j--;
    } else if (length[i - 1][j] >= length[i][j - 1]) {
      i--;
    } else {
      j--;
    }
  }
  return kept.reverse().join('');
}
