// Plain loops and early exits, without any array method but push and sort.
var adviseIndexes = function (distinct, existing, queries) {
  function has(list, column, count) {
    for (let i = 0; i < count; i++) if (list[i] === column) return true;
    return false;
  }
  function fits(index, equals, tail) {
    const size = equals.length;
    if (index.length < size + tail.length) return false;
    for (let i = 0; i < size; i++) if (!has(equals, index[i], size)) return false;
    for (let i = 0; i < tail.length; i++) if (index[size + i] !== tail[i]) return false;
    return true;
  }
  const added = [];
  next: for (let q = 0; q < queries.length; q++) {
    const {equals, range, orderBy} = queries[q];
    let tail = [];
    for (let i = 0; i < orderBy.length; i++) if (!has(equals, orderBy[i], equals.length)) tail.push(orderBy[i]);
    if (range !== null && tail[0] !== range) tail = [range];
    if (equals.length === 0 && tail.length === 0) continue;
    for (let i = 0; i < existing.length; i++) if (fits(existing[i], equals, tail)) continue next;
    for (let i = 0; i < added.length; i++) if (fits(added[i], equals, tail)) continue next;
    const index = [];
    for (let i = 0; i < equals.length; i++) index.push(equals[i]);
    index.sort(function (a, b) {
      if (distinct[a] !== distinct[b]) return distinct[b] - distinct[a];
      return a < b ? -1 : a > b ? 1 : 0;
    });
    for (let i = 0; i < tail.length; i++) index.push(tail[i]);
    added.push(index);
  }
  const left = [];
  for (let i = 0; i < added.length; i++) {
    let covered = false;
    for (let j = 0; j < added.length && !covered; j++) {
      covered = added[j].length > added[i].length && fits(added[j], [], added[i]);
    }
    if (!covered) left.push(added[i]);
  }
  return left;
};
