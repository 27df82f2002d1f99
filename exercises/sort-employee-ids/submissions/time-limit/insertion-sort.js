// Insertion sort by number: stable and right, but O(n²).
function sortEmployeeIds(ids) {
  const sorted = ids.map((id) => [Number(id.slice(4)), id]);
  for (let i = 1; i < sorted.length; i++) {
    const entry = sorted[i];
    let at = i;
    for (; at > 0 && sorted[at - 1][0] > entry[0]; at--) sorted[at] = sorted[at - 1];
    sorted[at] = entry;
  }
  return sorted.map((entry) => entry[1]);
}
