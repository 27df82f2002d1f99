// Buckets as wide as the average gap, each with its smallest and largest number; compares neighbours that are not empty.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of nums) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (min === max) return 0;

  const width = Math.ceil((max - min) / (nums.length - 1));
  const count = Math.floor((max - min) / width) + 1;
  const smallest = new Array(count).fill(Infinity);
  const largest = new Array(count).fill(-Infinity);
  for (const value of nums) {
    const bucket = Math.floor((value - min) / width);
    smallest[bucket] = Math.min(smallest[bucket], value);
    largest[bucket] = Math.max(largest[bucket], value);
  }

  let gap = 0;
  let previous = min;
  for (let bucket = 0; bucket < count; bucket++) {
    if (smallest[bucket] === Infinity) continue;
    gap = Math.max(gap, smallest[bucket] - previous);
    previous = largest[bucket];
  }
  return gap;
}
