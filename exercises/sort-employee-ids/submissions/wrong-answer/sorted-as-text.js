// Sorts the IDs as texts: EMP-10 comes before EMP-9.
function sortEmployeeIds(ids) {
  return [...ids].sort();
}
