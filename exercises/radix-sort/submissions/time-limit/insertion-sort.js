// Insertion sort: O(n²).
function radixSort(nums) {
  const sorted = nums.slice();
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i];
    let at = i;
    while (at > 0 && sorted[at - 1] > value) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = value;
  }
  return sorted;
}
