// Stops one letter before the end of the shortest word.
function longestCommonPrefix(words) {
  const shortest = Math.min(...words.map((word) => word.length));
  for (let place = 0; place < shortest; place++) {
    if (place === shortest - 1 || words.some((word) => word[place] !== words[0][place])) {
      return words[0].slice(0, place);
    }
  }
  return '';
}
