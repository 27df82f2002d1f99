// One row over the shorter text; the diagonal value is saved before it is overwritten.
export default function longestCommonSubsequence(text1: string, text2: string): number {
  const [long, short] = text1.length < text2.length ? [text2, text1] : [text1, text2];
  const row = new Uint16Array(short.length + 1);
  for (const letter of long) {
    let diagonal = 0;
    for (let j = 0; j < short.length; j++) {
      const above = row[j + 1];
      row[j + 1] = letter === short[j] ? diagonal + 1 : Math.max(above, row[j]);
      diagonal = above;
    }
  }
  return row[short.length];
}
