function sum(numbers) {
  const all = new Array(5e6).fill(1);
  return Math.max(...all);
}
