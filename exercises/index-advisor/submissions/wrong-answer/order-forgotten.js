// Ignores the order.
function adviseIndexes(distinct, existing, queries) {
  const indexes = [...existing];
  const result = [];
  for (const query of queries) {
    const {equals} = query;
    const tail = tailOf(query);
    if (equals.length + tail.length === 0) continue;
    if (indexes.some((index) => serves(index, equals, tail))) continue;
    const advised = [...equals.toSorted().sort((a, b) => distinct[b] - distinct[a]), ...tail];
    indexes.push(advised);
    result.push(advised);
  }
  return result.filter((index) => !result.some((other) => isLeadingPart(index, other)));
}

function tailOf(query) {
  const order = query.orderBy.filter((column) => !query.equals.includes(column));
  if (query.range === null) return [];
  return [query.range];
}

function serves(index, equals, tail) {
  return (
    index.length >= equals.length &&
    index.slice(0, equals.length).every((column) => equals.includes(column)) &&
    tail.every((column, i) => index[equals.length + i] === column)
  );
}

function isLeadingPart(index, other) {
  return index.length < other.length && index.every((column, i) => other[i] === column);
}
