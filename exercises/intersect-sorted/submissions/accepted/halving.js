// Looks for each id of the shorter list in the longer one, by halving what is left of it.
const intersectIds = (left, right) => {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const both = [];
  let from = 0;
  for (const id of few) {
    let low = from;
    let high = many.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (many[middle] < id) low = middle + 1;
      else high = middle;
    }
    if (many[low] === id) both.push(id);
    from = low;
  }
  return both;
};
