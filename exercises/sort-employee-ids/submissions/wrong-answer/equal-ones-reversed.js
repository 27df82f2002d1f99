// The comparator never returns 0 and puts the later of two equal numbers first.
function sortEmployeeIds(ids) {
  const number = (id) => Number(id.slice(4));
  return [...ids].sort((a, b) => (number(a) <= number(b) ? -1 : 1));
}
