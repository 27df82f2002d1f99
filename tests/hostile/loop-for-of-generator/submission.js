function sum(numbers) {
  function* ones() { for (;;) yield 1; }
  let n = 0;
  for (const one of ones()) n += one;
  return n;
}
