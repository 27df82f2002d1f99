// Finds the longest prefix that two neighbours of the sorted words share.
function longestCommonPrefix(words) {
  const sorted = [...words].sort();
  let longest = sorted.length === 1 ? sorted[0] : '';
  for (let i = 1; i < sorted.length; i++) {
    let same = 0;
    while (same < sorted[i].length && sorted[i][same] === sorted[i - 1][same]) same++;
    if (same > longest.length) longest = sorted[i].slice(0, same);
  }
  return longest;
}
