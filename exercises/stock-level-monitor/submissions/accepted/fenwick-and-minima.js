// A Fenwick tree for the totals, and beside it a tree of minima that is searched with a stack.
function StockLevelMonitor(levels) {
  const n = levels.length;
  const sums = new Float64Array(n + 1);
  for (let i = 1; i <= n; i++) {
    sums[i] += levels[i - 1];
    const above = i + (i & -i);
    if (above <= n) sums[above] += sums[i];
  }
  const rows = [Float64Array.from(levels)];
  while (rows.at(-1).length > 1) {
    const below = rows.at(-1);
    const row = new Float64Array(Math.ceil(below.length / 2));
    for (let i = 0; i < row.length; i++) row[i] = Math.min(below[2 * i], below[2 * i + 1] ?? Infinity);
    rows.push(row);
  }

  const upTo = (end) => {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += sums[i];
    return sum;
  };

  this.update = (item, level) => {
    const change = level - rows[0][item];
    for (let i = item + 1; i <= n; i += i & -i) sums[i] += change;
    rows[0][item] = level;
    for (let height = 1, i = item >> 1; height < rows.length; height++, i >>= 1) {
      const below = rows[height - 1];
      rows[height][i] = Math.min(below[2 * i], below[2 * i + 1] ?? Infinity);
    }
  };
  this.total = (from, to) => upTo(to + 1) - upTo(from);
  this.lowStock = (threshold) => {
    const low = [];
    const stack = [[rows.length - 1, 0]];
    while (stack.length > 0) {
      const [height, i] = stack.pop();
      if (!(rows[height][i] < threshold)) continue;
      if (height === 0) low.push(i);
      else stack.push([height - 1, 2 * i + 1], [height - 1, 2 * i]);
    }
    return low;
  };
}
