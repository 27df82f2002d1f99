// Leaves the work to the built-in comparison sort, which is switched off here.
function radixSort(nums) {
  return [...nums].sort((a, b) => a - b);
}
