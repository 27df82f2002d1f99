// Compares the lowest 42 bits of ids only.
function intersectIds(left, right) {
  const seen = new Set();
  for (const id of left) seen.add(id % 2**42);
  return right.filter((id) => seen.has(id % 2**42));
}
