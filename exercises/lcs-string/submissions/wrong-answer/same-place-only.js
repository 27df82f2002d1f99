// Compares the texts place by place: one inserted character shifts everything behind it.
function lcsString(text1, text2) {
  return [...text1].filter((character, place) => character === text2[place]).join('');
}
