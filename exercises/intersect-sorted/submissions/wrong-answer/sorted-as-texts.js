// Sorts the result once more, as texts.
function intersectIds(left, right) {
  const ids = new Set(right);
  return left.filter((id) => ids.has(id)).sort();
}
