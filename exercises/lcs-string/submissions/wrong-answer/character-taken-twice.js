// Adds a match to the cell above instead of the diagonal one, so that one character matches several times.
function lcsString(text1, text2) {
  const best = Array.from({length: text1.length + 1}, () => Array(text2.length + 1).fill(''));
  for (let i = 1; i <= text1.length; i++) {
    for (let j = 1; j <= text2.length; j++) {
      const up = best[i - 1][j];
      const left = best[i][j - 1];
      if (text1[i - 1] === text2[j - 1]) best[i][j] = up + text1[i - 1];
      else best[i][j] = up.length >= left.length ? up : left;
    }
  }
  return best[text1.length][text2.length];
}
