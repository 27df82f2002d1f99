// Takes the id 0 for the end of a list.
function intersectIds(left, right) {
  const both = [];
  let i = 0;
  let j = 0;
  while (left[i] && right[j]) {
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
