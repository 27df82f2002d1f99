// Places equal digits from their end while walking from front to back: no pass keeps the order of the one before.
function sortEmployeeIds(ids) {
  let current = ids;
  for (let fromEnd = 1; fromEnd <= 10; fromEnd++) {
    const digitOf = (id) => (id.length - fromEnd < 4 ? 0 : Number(id[id.length - fromEnd]));
    const ends = Array(10).fill(0);
    for (const id of current) ends[digitOf(id)]++;
    for (let digit = 1; digit < 10; digit++) ends[digit] += ends[digit - 1];
    const next = Array(ids.length);
    for (const id of current) next[--ends[digitOf(id)]] = id;
    current = next;
  }
  return current;
}
