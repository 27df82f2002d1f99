function sum(numbers) {
  while (true) numbers.length;
}
