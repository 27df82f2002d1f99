// Takes the first word as the answer so far and lets each word cut it where the two part. The reference.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words) {
    let same = 0;
    while (same < prefix.length && word[same] === prefix[same]) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix;
}
