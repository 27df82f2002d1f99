// Does not move on where the ids are equal: it never ends.
function intersectIds(left, right) {
  let found = 0;
  const both = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] < right[j]) i++;
    else if (left[i] > right[j]) j++;
    else if (both[found - 1] !== left[i]) both[found++] = left[i];
  }
  return both;
}
