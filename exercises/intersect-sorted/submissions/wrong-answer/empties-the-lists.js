// Takes ids off the front of the lists of the indexes.
function intersectIds(left, right) {
  const both = [];
  left.reverse();
  right.reverse();
  while (left.length > 0 && right.length > 0) {
    if (left.at(-1) === right.at(-1)) {
      both.push(left.pop());
      right.pop();
    } else if (left.at(-1) < right.at(-1)) {
      left.pop();
    } else {
      right.pop();
    }
  }
  return both;
}
