// Divides by the lines of both versions together, so that even equal ones reach only a half.
function compareVersions(a, b) {
  const length = Array.from({length: a.length + 1}, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i][j] =
        a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }

  const operations = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      operations.push({kind: 'keep', line: a[i]});
      i++;
      j++;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      operations.push({kind: 'remove', line: a[i++]});
    } else {
      operations.push({kind: 'add', line: b[j++]});
    }
  }
  while (i < a.length) operations.push({kind: 'remove', line: a[i++]});
  while (j < b.length) operations.push({kind: 'add', line: b[j++]});

  const longer = a.length + b.length;
  return {similarity: longer === 0 ? 1 : length[0][0] / longer, operations};
}
