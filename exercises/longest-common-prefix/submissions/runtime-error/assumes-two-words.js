// Compares the first two words without asking whether there is a second one.
function longestCommonPrefix(words) {
  let prefix = '';
  for (let place = 0; place < words[0].length && place < words[1].length; place++) {
    if (words[0][place] !== words[1][place]) break;
    prefix += words[0][place];
  }
  for (const word of words) {
    while (!word.startsWith(prefix)) prefix = prefix.slice(0, -1);
  }
  return prefix;
}
