// Takes lines that differ in blanks at the end for equal.
function compareVersions(a, b) {
  const rows = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--)
    rows[i][j] = a[i].trimEnd() === b[j].trimEnd() ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
  const operations = [];
  let i = 0, j = 0, kept = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i].trimEnd() === b[j].trimEnd()) { operations.push({kind: 'keep', line: a[i++]}); j++; kept++; }
    else if (j === b.length || (i < a.length && rows[i + 1][j] >= rows[i][j + 1])) operations.push({kind: 'remove', line: a[i++]});
    else operations.push({kind: 'add', line: b[j++]});
  }
  const longer = Math.max(a.length, b.length);
  return {similarity: longer === 0 ? 1 : kept / longer, operations};
}
