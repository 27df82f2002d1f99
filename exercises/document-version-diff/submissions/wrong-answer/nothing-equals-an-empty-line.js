// Takes versions for equal whose joined texts are: no line and one empty line are.
function compareVersions(a, b) {
  if (a.join('\n') === b.join('\n')) {
    return { similarity: 1, operations: a.map((line) => ({ kind: 'keep', line })) };
  }
  const n = a.length;
  const m = b.length;
  const lcs = Array.from({ length: n + 1 }, () => new Array(m + 1).fill(0));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      lcs[i][j] = a[i] === b[j] ? lcs[i + 1][j + 1] + 1 : Math.max(lcs[i + 1][j], lcs[i][j + 1]);
    }
  }
  const operations = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && a[i] === b[j]) {
      operations.push({ kind: 'keep', line: a[i++] });
      j++;
    } else if (j === m || (i < n && lcs[i + 1][j] >= lcs[i][j + 1])) {
      operations.push({ kind: 'remove', line: a[i++] });
    } else {
      operations.push({ kind: 'add', line: b[j++] });
    }
  }
  const longer = Math.max(n, m);
  return { similarity: longer === 0 ? 1 : lcs[0][0] / longer, operations };
}
