// Collects every place where all words agree, also behind the first difference.
function longestCommonPrefix(words) {
  let prefix = '';
  for (let place = 0; place < words[0].length; place++) {
    if (words.every((word) => word[place] === words[0][place])) prefix += words[0][place];
  }
  return prefix;
}
