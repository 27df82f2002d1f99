// Leaves out words between the 128th and the 200th.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words.filter((_, i) => i < 128 || i > 200)) {
    let same = 0;
    while (same < prefix.length && word[same] === prefix[same]) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix;
}
