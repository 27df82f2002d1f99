// Stops before the last id of each list.
function intersectIds(left, right) {
  const both = [];
  let i = 0;
  let j = 0;
  while (i < left.length - 1 && j < right.length - 1) {
    if (left[i] === right[j]) {
      both.push(left[i]);
      i++;
      j++;
    } else if (left[i] < right[j]) {
      i++;
    } else {
      j++;
    }
  }
  return both;
}
