// Keeps a thousand places of each letter.
function isSubsequence(s, t) {
  const places = Array.from({length: 26}, () => new Uint16Array(1000));
  const count = new Array(26).fill(0);
  for (let i = 0; i < t.length; i++) { const c = t.charCodeAt(i) - 97; places[c][count[c]++] = i; }
  let from = 0;
  for (const letter of s) {
    const c = letter.charCodeAt(0) - 97;
    let lo = 0, hi = count[c];
    while (lo < hi) { const mid = (lo + hi) >> 1; if (places[c][mid] < from) lo = mid + 1; else hi = mid; }
    if (lo === count[c]) return false;
    from = places[c][lo] + 1;
  }
  return true;
}
