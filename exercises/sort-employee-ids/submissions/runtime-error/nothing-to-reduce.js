// Asks an empty list for its longest ID.
function sortEmployeeIds(ids) {
  const longest = ids.reduce((a, b) => (a.length >= b.length ? a : b)).length;
  let current = ids;
  for (let fromEnd = 1; fromEnd <= longest - 4; fromEnd++) {
    const lists = Array.from({length: 10}, () => []);
    for (const id of current) lists[id.length - fromEnd < 4 ? 0 : +id[id.length - fromEnd]].push(id);
    current = lists.flat();
  }
  return current;
}
