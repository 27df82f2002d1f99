// Remembers lengths, but looks a 0 up as if it were not there.
function lcsString(text1, text2) {
  const memo = Array.from({length: text1.length}, () => new Array(text2.length).fill(0));
  const length = (i, j) => {
    if (i === text1.length || j === text2.length) return 0;
    if (memo[i][j]) return memo[i][j];
    memo[i][j] = text1[i] === text2[j] ? 1 + length(i + 1, j + 1) : Math.max(length(i + 1, j), length(i, j + 1));
    return memo[i][j];
  };
  let i = 0;
  let j = 0;
  let answer = '';
  while (i < text1.length && j < text2.length) {
    if (text1[i] === text2[j]) {
      answer += text1[i];
      i++;
      j++;
    } else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return answer;
}
