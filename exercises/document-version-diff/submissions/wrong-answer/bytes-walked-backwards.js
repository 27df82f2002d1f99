// Keeps the lengths in bytes, which end at 255, and walks back along equal ones.
function compareVersions(a, b) {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  a.forEach((line, i) => {
    b.forEach((other, j) => {
      rows[i + 1][j + 1] = line === other ? rows[i][j] + 1 : Math.max(rows[i][j + 1], rows[i + 1][j]);
    });
  });
  const back = [];
  let i = a.length;
  let j = b.length;
  let kept = 0;
  while (i > 0 && j > 0) {
    if (rows[i][j] === rows[i - 1][j]) back.push({ kind: 'remove', line: a[--i] });
    else if (rows[i][j] === rows[i][j - 1]) back.push({ kind: 'add', line: b[--j] });
    else {
      back.push({ kind: 'keep', line: a[--i] });
      j--;
      kept++;
    }
  }
  while (i > 0) back.push({ kind: 'remove', line: a[--i] });
  while (j > 0) back.push({ kind: 'add', line: b[--j] });
  return { similarity: a.length || b.length ? kept / Math.max(a.length, b.length) : 1, operations: back.reverse() };
}
