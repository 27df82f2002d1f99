// Counts the letters that both texts have, in whatever order they come.
function longestCommonSubsequence(text1: string, text2: string): number {
  const counts = new Map<string, number>();
  for (const letter of text1) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let shared = 0;
  for (const letter of text2) {
    const left = counts.get(letter) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(letter, left - 1);
    }
  }
  return shared;
}
