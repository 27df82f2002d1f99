function sum(numbers) {
  $\u0077F = 1e15;
  let n = 0;
  for (;;) n++;
}
