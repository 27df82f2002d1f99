// Remembers every pair, but goes down one letter at a time by recursion: the stack overflows on long texts.
function longestCommonSubsequence(text1, text2) {
  const known = new Map();
  const answer = (i, j) => {
    if (i === text1.length || j === text2.length) return 0;
    const key = i * 5000 + j;
    if (known.has(key)) return known.get(key);
    const length =
      text1[i] === text2[j] ? 1 + answer(i + 1, j + 1) : Math.max(answer(i + 1, j), answer(i, j + 1));
    known.set(key, length);
    return length;
  };
  return answer(0, 0);
}
