// Merges the lists: also what is in one of them only.
function intersectIds(left, right) {
  return [...new Set([...left, ...right])].sort((a, b) => a - b);
}
