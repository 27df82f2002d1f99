// Treats the range as a column even when there is none.
function adviseIndexes(distinct, existing, queries) {
  const indexes = [...existing];
  const advised = [];
  for (const {equals, range, orderBy} of queries) {
    const order = orderBy.filter((column) => !equals.includes(column));
    const tail = range.length > 0 && order[0] !== range ? [range] : order;
    const serves = (index) =>
      index.length >= equals.length + tail.length &&
      index.slice(0, equals.length).every((column) => equals.includes(column)) &&
      tail.every((column, i) => index[equals.length + i] === column);
    if (equals.length + tail.length === 0 || indexes.some(serves)) continue;
    const index = [...equals.toSorted((a, b) => distinct[b] - distinct[a] || (a < b ? -1 : 1)), ...tail];
    indexes.push(index);
    advised.push(index);
  }
  return advised.filter(
    (index) => !advised.some((other) => other.length > index.length && index.every((column, i) => other[i] === column)),
  );
}
