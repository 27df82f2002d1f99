// Finds the longest common substring: a cell falls back to 0 when the characters differ.
function lcsString(text1, text2) {
  const run = Array.from({length: text1.length + 1}, () => Array(text2.length + 1).fill(0));
  let best = 0;
  let end = 0;
  for (let i = 1; i <= text1.length; i++) {
    for (let j = 1; j <= text2.length; j++) {
      run[i][j] = text1[i - 1] === text2[j - 1] ? run[i - 1][j - 1] + 1 : 0;
      if (run[i][j] > best) {
        best = run[i][j];
        end = i;
      }
    }
  }
  return text1.slice(end - best, end);
}
