// Stops where the lists differ for the first time after they have met.
function intersectIds(left, right) {
  const both = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      both.push(left[i]);
      i++;
      j++;
    } else if (both.length > 0) {
      break;
    } else if (left[i] < right[j]) {
      i++;
    } else {
      j++;
    }
  }
  return both;
}
