// The recurrence as it stands, with nothing remembered: O(2ⁿ).
function longestCommonSubsequence(text1, text2) {
  const answer = (i, j) => {
    if (i === 0 || j === 0) return 0;
    if (text1[i - 1] === text2[j - 1]) return answer(i - 1, j - 1) + 1;
    return Math.max(answer(i - 1, j), answer(i, j - 1));
  };
  return answer(text1.length, text2.length);
}
