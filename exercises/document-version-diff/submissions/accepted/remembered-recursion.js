// Recursion that remembers each pair of places under one number.
function compareVersions(a, b) {
  const memo = new Map();
  const best = (i, j) => {
    if (i === a.length || j === b.length) return 0;
    const key = i * (b.length + 1) + j;
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
