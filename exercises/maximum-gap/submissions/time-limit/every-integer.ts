// Walks over every integer from the smallest to the largest and measures the stretches that do not occur.
export function maximumGap(nums: number[]): number {
  const present = new Set(nums);
  let min = Infinity;
  let max = -Infinity;
  for (const value of present) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  let gap = 0;
  let last = min;
  for (let value = min + 1; value <= max; value++) {
    if (!present.has(value)) continue;
    gap = Math.max(gap, value - last);
    last = value;
  }
  return gap;
}
