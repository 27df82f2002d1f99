// Counts words at each node, but inserts repeated ones once and compares with the number of all.
function longestCommonPrefix(words) {
  const counts = new Map();
  for (const word of new Set(words)) {
    for (let end = 1; end <= word.length; end++) {
      const prefix = word.slice(0, end);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  let longest = '';
  for (const [prefix, count] of counts) {
    if (count === words.length && prefix.length > longest.length) longest = prefix;
  }
  return longest;
}
