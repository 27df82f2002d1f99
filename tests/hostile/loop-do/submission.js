function sum(numbers) {
  do ; while (true);
}
