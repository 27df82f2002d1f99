// Divides the words into halves and joins the prefixes of both.
function longestCommonPrefix(words) {
  const common = (a, b) => {
    let end = Math.min(a.length, b.length);
    while (!b.startsWith(a.slice(0, end))) end -= 1;
    return a.slice(0, end);
  };
  const solve = (from, to) => {
    if (from === to) return words[from];
    const middle = (from + to) >> 1;
    return common(solve(from, middle), solve(middle + 1, to));
  };
  return solve(0, words.length - 1);
}
