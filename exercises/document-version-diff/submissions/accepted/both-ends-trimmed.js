// Leaves out what both versions begin and end with, then fills a table.
function compareVersions(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;

  const x = a.slice(start, a.length - end);
  const y = b.slice(start, b.length - end);
  const table = [new Array(y.length + 1).fill(0)];
  for (let i = 1; i <= x.length; i++) {
    table[i] = [0];
    for (let j = 1; j <= y.length; j++) {
      table[i][j] = x[i - 1] === y[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  const middle = [];
  let i = x.length;
  let j = y.length;
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && x[i - 1] === y[j - 1]) {
      middle.push({ kind: 'keep', line: x[--i] });
      j--;
    } else if (i > 0 && (j === 0 || table[i - 1][j] === table[i][j])) {
      middle.push({ kind: 'remove', line: x[--i] });
    } else {
      middle.push({ kind: 'add', line: y[--j] });
    }
  }
  const keep = (line) => ({ kind: 'keep', line });
  const operations = [
    ...a.slice(0, start).map(keep),
    ...middle.reverse(),
    ...a.slice(a.length - end).map(keep),
  ];
  const kept = operations.filter((operation) => operation.kind === 'keep').length;
  return { similarity: a.length + b.length === 0 ? 1 : kept / Math.max(a.length, b.length), operations };
}
