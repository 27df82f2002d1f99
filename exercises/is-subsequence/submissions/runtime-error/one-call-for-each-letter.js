// One call within the other for each letter of the longer text: a long one does not fit the stack.
function isSubsequence(s, t) {
  const go = (i, j) => {
    if (i === s.length) return true;
    if (j === t.length) return false;
    const [wanted, letter] = [s.charAt(i), t.charAt(j)];
    const rest = [wanted === letter ? i + 1 : i, j + 1];
    return go(...rest);
  };
  return go(0, 0);
}
