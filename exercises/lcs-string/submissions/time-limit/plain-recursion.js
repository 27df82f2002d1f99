// Recursion without a memory: the same pairs of prefixes are solved again and again; O(2ⁿ).
function lcsString(text1, text2) {
  const solve = (i, j) => {
    if (i === 0 || j === 0) return '';
    if (text1[i - 1] === text2[j - 1]) return solve(i - 1, j - 1) + text1[i - 1];
    const up = solve(i - 1, j);
    const left = solve(i, j - 1);
    return up.length >= left.length ? up : left;
  };
  return solve(text1.length, text2.length);
}
