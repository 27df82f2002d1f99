// Counts in bytes how many words share each letter.
function longestCommonPrefix(words) {
  const count = new Uint8Array(256);
  const first = words[0];
  for (const w of words) for (let i = 0; i < w.length && w[i] === first[i]; i++) count[i]++;
  let n = 0;
  while (n < first.length && count[n] === (words.length & 255)) n++;
  return first.slice(0, n);
}
