// Moves past a smaller id only once before it gives the id up.
function intersectIds(left, right) {
  const both = [];
  let j = 0;
  for (const id of left) {
    if (right[j] < id) j++;
    if (right[j] === id) both.push(id);
  }
  return both;
}
