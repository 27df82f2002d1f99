// Walks through one list and lets a position in the other follow. The reference.
function intersectIds(left, right) {
  let follower = 0;
  const both = [];
  for (const id of left) {
    while (follower < right.length && right[follower] < id) follower += 1;
    if (right[follower] === id) both.push(id);
  }
  return both;
}
