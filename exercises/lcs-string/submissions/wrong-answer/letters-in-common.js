// Keeps every character that the other text has left over, in whatever order it stands there.
function lcsString(text1, text2) {
  const left = new Map();
  for (const character of text2) left.set(character, (left.get(character) ?? 0) + 1);
  let answer = '';
  for (const character of text1) {
    if (!left.get(character)) continue;
    left.set(character, left.get(character) - 1);
    answer += character;
  }
  return answer;
}
