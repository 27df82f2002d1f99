// Compares each word with the whole first word and keeps the last result instead of the shortest.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words) {
    let same = 0;
    while (same < words[0].length && word[same] === words[0][same]) same++;
    prefix = words[0].slice(0, same);
  }
  return prefix;
}
