// Marks ids in an array as long as the largest one.
function intersectIds(left, right) {
  const isThere = new Array((right.at(-1) ?? 0) + 1);
  for (const id of right) isThere[id] = true;
  return left.filter((id) => isThere[id]);
}
