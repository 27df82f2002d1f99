// Counting sort with a list for every possible number: no array has room for ten digits.
function sortEmployeeIds(ids) {
  const numbers = ids.map((id) => Number(id.slice(4)));
  const lists = new Array(numbers.reduce((a, b) => Math.max(a, b), 0) + 1);
  ids.forEach((id, place) => (lists[numbers[place]] ??= []).push(id));
  return Object.values(lists).flat();
}
