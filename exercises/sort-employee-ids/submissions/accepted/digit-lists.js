// Ten stable passes over the digits from the last to the first; the IDs themselves move, and are never rewritten.
function sortEmployeeIds(ids) {
  const prefix = 'EMP-'.length;
  const digitsMax = 10;
  let current = ids;
  for (let fromEnd = 1; fromEnd <= digitsMax; fromEnd++) {
    const lists = Array.from({length: 10}, () => []);
    for (const id of current) {
      const place = id.length - fromEnd;
      lists[place < prefix ? 0 : Number(id[place])].push(id);
    }
    current = lists.flat();
  }
  return current;
}
