// Takes each character of the first text at its next place in the second one, whatever that skips.
function lcsString(text1, text2) {
  let answer = '';
  let from = 0;
  for (const character of text1) {
    const at = text2.indexOf(character, from);
    if (at < 0) continue;
    answer += character;
    from = at + 1;
  }
  return answer;
}
