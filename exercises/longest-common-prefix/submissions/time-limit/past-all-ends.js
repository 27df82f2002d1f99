// Goes on while all words have the same at a place, and behind the ends of equal words they all have nothing.
function longestCommonPrefix(words) {
  let length = 0;
  while (words.every((word) => word[length] === words[0][length])) length++;
  return words[0].slice(0, length);
}
