// Compares the shortest word with the longest one only.
function longestCommonPrefix(words) {
  const sorted = [...words].sort((a, b) => a.length - b.length);
  const first = sorted[0];
  const last = sorted.at(-1);
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.substring(0, length);
}
