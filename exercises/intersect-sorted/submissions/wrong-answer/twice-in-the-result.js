// Moves on in one list only where the ids are equal, and takes equal ids from the merged list twice.
function intersectIds(left, right) {
  const all = [...left, ...right].sort((a, b) => a - b);
  const both = [];
  for (let i = 0; i < all.length; i++) {
    if (all[i] === all[i + 1] || all[i] === all[i - 1]) both.push(all[i]);
  }
  return both;
}
