function sum(numbers) {
  return [3, 2, 1].sort(() => { for (;;); });
}
