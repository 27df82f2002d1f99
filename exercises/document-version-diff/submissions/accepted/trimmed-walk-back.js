// Cuts off the common beginning and end, fills a flat table of beginnings for the rest, and walks back from its corner.
const compareVersions = (a, b) => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

  const oldLines = a.slice(head, a.length - tail);
  const newLines = b.slice(head, b.length - tail);
  const width = newLines.length + 1;
  const common = new Uint16Array((oldLines.length + 1) * width);
  oldLines.forEach((line, row) => {
    newLines.forEach((other, column) => {
      const above = row * width + column;
      common[above + width + 1] =
        line === other ? common[above] + 1 : Math.max(common[above + 1], common[above + width]);
    });
  });

  const keep = (line) => ({kind: 'keep', line});
  const middle = [];
  let row = oldLines.length;
  let column = newLines.length;
  while (row + column > 0) {
    if (row > 0 && column > 0 && oldLines[row - 1] === newLines[column - 1]) {
      middle.unshift(keep(oldLines[--row]));
      column--;
    } else if (row === 0 || (column > 0 && common[row * width + column - 1] >= common[(row - 1) * width + column])) {
      middle.unshift({kind: 'add', line: newLines[--column]});
    } else {
      middle.unshift({kind: 'remove', line: oldLines[--row]});
    }
  }
  const operations = [...a.slice(0, head).map(keep), ...middle, ...a.slice(a.length - tail).map(keep)];
  const kept = operations.filter(({kind}) => kind === 'keep').length;
  return {similarity: operations.length === 0 ? 1 : kept / Math.max(a.length, b.length), operations};
};
