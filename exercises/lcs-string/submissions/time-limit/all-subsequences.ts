// Makes every subsequence of the first text and looks each up in the second: O(2ⁿ).
export function lcsString(text1: string, text2: string): string {
  const fits = (part: string): boolean => {
    let at = 0;
    for (const character of text2) if (character === part[at]) at++;
    return at === part.length;
  };
  let parts = [''];
  let best = '';
  for (const character of text1) {
    const longer: string[] = [];
    for (const part of parts) {
      const next = part + character;
      if (!fits(next)) continue;
      longer.push(next);
      if (next.length > best.length) best = next;
    }
    parts = parts.concat(longer);
  }
  return best;
}
