// Gives at most 199 letters.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words) {
    let same = 0;
    while (same < prefix.length && word[same] === prefix[same]) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix.slice(0, 199);
}
