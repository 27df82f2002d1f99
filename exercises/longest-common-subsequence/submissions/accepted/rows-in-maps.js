// Rows as Maps with a text for each key: right, and the heaviest style that a limit must let through.
function longestCommonSubsequence(text1, text2) {
  let above = new Map();
  for (let i = 0; i < text1.length; i++) {
    const row = new Map();
    for (let j = 0; j < text2.length; j++) {
      row.set(
        'c' + j,
        text1[i] === text2[j]
          ? (above.get('c' + (j - 1)) ?? 0) + 1
          : Math.max(above.get('c' + j) ?? 0, row.get('c' + (j - 1)) ?? 0),
      );
    }
    above = row;
  }
  return above.get('c' + (text2.length - 1)) ?? 0;
}
