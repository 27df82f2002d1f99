// Takes the shorter list whole when its first and last id lie as far apart in the other list.
function intersectIds(left, right) {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 0) return [];
  const places = new Map(long.map((id, i) => [id, i]));
  const first = places.get(short[0]);
  const last = places.get(short.at(-1));
  if (first !== undefined && last !== undefined && last - first + 1 === short.length) return short.slice();
  return short.filter((id) => places.has(id));
}
