// Keeps every line that also occurs in the other version, wherever and however often.
function compareVersions(a, b) {
  const old = new Set(a);
  const now = new Set(b);
  const operations = [];
  let j = 0;
  for (const line of a) {
    if (!now.has(line)) {
      operations.push({kind: 'remove', line});
      continue;
    }
    while (j < b.length && !old.has(b[j])) operations.push({kind: 'add', line: b[j++]});
    operations.push({kind: 'keep', line});
    j++;
  }
  while (j < b.length) operations.push({kind: 'add', line: b[j++]});
  const kept = operations.filter(({kind}) => kind === 'keep').length;
  return {similarity: operations.length ? kept / Math.max(a.length, b.length) : 1, operations};
}
