// Skips queries by a text in which no range and a column named null are the same.
function adviseIndexes(distinct, existing, queries) {
  const advised = [];
  const seen = new Set();
  for (const query of queries) {
    const key = `${[...query.equals].sort()}|${query.range}|${query.orderBy}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const tail = tailOf(query);
    if (query.equals.length === 0 && tail.length === 0) continue;
    if ([...existing, ...advised].some((index) => serves(index, query.equals, tail))) continue;
    const equals = [...query.equals].sort((a, b) => distinct[b] - distinct[a] || (a < b ? -1 : 1));
    advised.push([...equals, ...tail]);
  }
  return advised.filter((index) => !advised.some((other) => isProperPrefix(index, other)));
}

function tailOf({ equals, range, orderBy }) {
  const order = orderBy.filter((column) => !equals.includes(column));
  if (range === null || order[0] === range) return order;
  return [range];
}

function serves(index, equals, tail) {
  if (index.length < equals.length + tail.length) return false;
  for (let i = 0; i < equals.length; i++) if (!equals.includes(index[i])) return false;
  return tail.every((column, i) => index[equals.length + i] === column);
}

function isProperPrefix(short, long) {
  return short.length < long.length && short.every((column, i) => column === long[i]);
}
