// Puts equal numbers in order of their texts instead of leaving them as they came.
function sortEmployeeIds(ids) {
  const number = (id) => Number(id.slice(4));
  return [...ids].sort((a, b) => number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0));
}
