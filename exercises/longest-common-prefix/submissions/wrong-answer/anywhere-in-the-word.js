// Shortens until each word contains the text, wherever it stands.
function longestCommonPrefix(words) {
  let prefix = words[0];
  for (const word of words) {
    while (!word.includes(prefix)) prefix = prefix.slice(0, -1);
  }
  return prefix;
}
