function sum(numbers) {
  \u{000000024}wF = 1e15;
  let n = 0;
  for (;;) n++;
}
