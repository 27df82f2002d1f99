// Jumps in steps of eight and past the element on which the jump would land.
function intersectIds(left, right) {
  const STEP = 8;
  const both = [];
  let j = 0;
  for (const id of left) {
    while (j + STEP < right.length && right[j + STEP] <= id) j += STEP + 1;
    while (j < right.length && right[j] < id) j++;
    if (j === right.length) break;
    if (right[j] === id) both.push(id);
  }
  return both;
}
