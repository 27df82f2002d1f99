// One position in each list; the one with the smaller id moves on, both where they are equal.
function intersectIds(left, right) {
  const both = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
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
