// Compares the versions line by line at the same place: one inserted line changes everything behind it.
function compareVersions(a, b) {
  const operations = [];
  let kept = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (i < a.length && i < b.length && a[i] === b[i]) {
      operations.push({kind: 'keep', line: a[i]});
      kept++;
      continue;
    }
    if (i < a.length) operations.push({kind: 'remove', line: a[i]});
    if (i < b.length) operations.push({kind: 'add', line: b[i]});
  }
  return {similarity: operations.length ? kept / Math.max(a.length, b.length) : 1, operations};
}
