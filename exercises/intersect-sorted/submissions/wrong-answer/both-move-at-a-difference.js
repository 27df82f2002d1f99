// Moves on in both lists at a difference.
function intersectIds(left, right) {
  const both = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; i++, j++) {
    if (left[i] === right[j]) both.push(left[i]);
  }
  return both;
}
