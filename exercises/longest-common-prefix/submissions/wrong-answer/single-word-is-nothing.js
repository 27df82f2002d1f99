// Has nothing to compare a single word with, and answers the empty text.
function longestCommonPrefix(words) {
  if (words.length < 2) return '';
  let prefix = words[0];
  for (const word of words) {
    let same = 0;
    while (same < prefix.length && word[same] === prefix[same]) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix;
}
