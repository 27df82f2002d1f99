function sum(numbers) {
  for (;;);
}
