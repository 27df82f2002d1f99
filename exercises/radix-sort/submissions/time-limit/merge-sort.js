// Merge sort: a comparison sort, n · log n steps however few digits there are.
function radixSort(nums) {
  if (nums.length < 2) return nums.slice();
  const middle = nums.length >> 1;
  const left = radixSort(nums.slice(0, middle));
  const right = radixSort(nums.slice(middle));
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) merged.push(left[i] <= right[j] ? left[i++] : right[j++]);
  while (i < left.length) merged.push(left[i++]);
  while (j < right.length) merged.push(right[j++]);
  return merged;
}
