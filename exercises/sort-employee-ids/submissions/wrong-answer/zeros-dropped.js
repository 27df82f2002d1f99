// Writes the plain numbers back, without the zeros in front of them.
function sortEmployeeIds(ids) {
  return ids
    .map((id) => Number(id.slice(4)))
    .sort((a, b) => a - b)
    .map((number) => `EMP-${number}`);
}
