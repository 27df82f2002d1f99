// Compares each id with each id of the other list: O(n²).
function intersectIds(left, right) {
  const both = [];
  for (const id of left) {
    for (const other of right) if (id === other) both.push(id);
  }
  return both;
}
