// Leaves the work to the built-in sort of typed arrays, which is switched off as well.
export function radixSort(nums: number[]): number[] {
  return Array.from(Int32Array.from(nums).sort());
}
