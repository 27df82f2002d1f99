// Compares each word with every other one: O(n²).
function longestCommonPrefix(words) {
  let shortest = words[0].length;
  for (const a of words) {
    for (const b of words) {
      let same = 0;
      while (same < a.length && same < b.length && a[same] === b[same]) same++;
      shortest = Math.min(shortest, same);
    }
  }
  return words[0].slice(0, shortest);
}
