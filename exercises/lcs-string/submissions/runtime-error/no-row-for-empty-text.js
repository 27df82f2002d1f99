// Starts from the first character of each text, and finds no row when a text is empty.
function lcsString(text1, text2) {
  const best = Array.from(text1, () => Array(text2.length).fill(''));
  for (let i = 0; i < text1.length; i++) {
    for (let j = 0; j < text2.length; j++) {
      const up = i > 0 ? best[i - 1][j] : '';
      const left = j > 0 ? best[i][j - 1] : '';
      const diagonal = i > 0 && j > 0 ? best[i - 1][j - 1] : '';
      if (text1[i] === text2[j]) best[i][j] = diagonal + text1[i];
      else best[i][j] = up.length > left.length ? up : left;
    }
  }
  return best[text1.length - 1][text2.length - 1].toString();
}
