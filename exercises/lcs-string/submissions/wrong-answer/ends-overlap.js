// Takes the common beginning and the common end off first, and lets them overlap in the shorter text.
function lcsString(text1, text2) {
  const shorter = Math.min(text1.length, text2.length);
  let p = 0;
  while (p < shorter && text1[p] === text2[p]) p++;
  if (p === text1.length && p === text2.length) return text1;
  let s = 0;
  while (s < shorter && text1[text1.length - 1 - s] === text2[text2.length - 1 - s]) s++;
  const a = text1.slice(p, text1.length - s);
  const b = text2.slice(p, text2.length - s);
  const L = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      L[i][j] = a[i - 1] === b[j - 1] ? L[i - 1][j - 1] + 1 : Math.max(L[i - 1][j], L[i][j - 1]);
  let middle = '';
  for (let i = a.length, j = b.length; i && j; ) {
    if (a[i - 1] === b[j - 1]) { middle = a[i - 1] + middle; i--; j--; }
    else if (L[i - 1][j] > L[i][j - 1]) i--;
    else j--;
  }
  return text1.slice(0, p) + middle + text1.slice(text1.length - s);
}
