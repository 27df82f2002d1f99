// Pads to four digits and keeps the last four: numbers above 9999 lose their first digits.
function sortEmployeeIds(ids) {
  return ids
    .map((id) => id.slice(4).padStart(4, '0').slice(-4))
    .sort()
    .map((digits) => `EMP-${digits}`);
}
