// Leaves out empty words.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words.filter(Boolean)) {
    let same = 0;
    while (same < prefix.length && word[same] === prefix[same]) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix;
}
