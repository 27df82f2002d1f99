// Compares hashes of lines only.
function compareVersions(a, b) {
  const h = (s) => { let x = 0; for (const c of s) x = (x * 31 + c.charCodeAt(0)) | 0; return x & 0xffff; }; const ha = a.map(h), hb = b.map(h); const n = a.length, m = b.length;
  const t = Array.from({ length: n + 1 }, () => new Array(m + 1).fill(0));
  for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) t[i][j] = ha[i] === hb[j] ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
  const operations = [];
  let i = 0, j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && ha[i] === hb[j]) { operations.push({ kind: 'keep', line: a[i] }); i++; j++; }
    else if (j >= m || (i < n && t[i + 1][j] >= t[i][j + 1])) operations.push({ kind: 'remove', line: a[i++] });
    else operations.push({ kind: 'add', line: b[j++] });
  }
  return { similarity: Math.max(n, m) === 0 ? 1 : t[0][0] / Math.max(n, m), operations };
}
