// Drops blanks at the ends of the answer.
const lcsString = (a, b) => {
  const d = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) d[i][j] = a[i] === b[j] ? 1 + d[i + 1][j + 1] : Math.max(d[i + 1][j], d[i][j + 1])
  let s = ''
  for (let i = 0, j = 0; i < a.length && j < b.length;) if (a[i] === b[j]) { s += a[i]; i++; j++ } else if (d[i + 1][j] >= d[i][j + 1]) i++; else j++
  return s.trim()
}
