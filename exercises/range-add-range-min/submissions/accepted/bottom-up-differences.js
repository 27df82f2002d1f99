// No recursion: an array of 2n, in which a leaf or node holds its minimum relative to its ancestors' amounts.
function RangeMin(nums) {
  const n = nums.length;
  const least = new Float64Array(2 * n);
  const amount = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) least[n + i] = nums[i];
  const renew = (node) => {
    least[node] = Math.min(least[2 * node], least[2 * node + 1]) + amount[node];
  };
  for (let node = n - 1; node > 0; node--) renew(node);

  const raise = (node, delta) => {
    least[node] += delta;
    if (node < n) amount[node] += delta;
  };
  const settle = (leaf) => {
    let levels = 0;
    for (let node = leaf; node > 1; node >>= 1) levels++;
    for (let shift = levels; shift > 0; shift--) {
      const node = leaf >> shift;
      if (amount[node] === 0) continue;
      raise(2 * node, amount[node]);
      raise(2 * node + 1, amount[node]);
      amount[node] = 0;
    }
  };

  this.add = (left, right, delta) => {
    for (let l = left + n, r = right + n + 1; l < r; l >>= 1, r >>= 1) {
      if (l & 1) raise(l++, delta);
      if (r & 1) raise(--r, delta);
    }
    for (let node = (left + n) >> 1; node > 0; node >>= 1) renew(node);
    for (let node = (right + n) >> 1; node > 0; node >>= 1) renew(node);
  };
  this.min = (left, right) => {
    settle(left + n);
    settle(right + n);
    let result = Infinity;
    for (let l = left + n, r = right + n + 1; l < r; l >>= 1, r >>= 1) {
      if (l & 1) result = Math.min(result, least[l++]);
      if (r & 1) result = Math.min(result, least[--r]);
    }
    return result;
  };
}
