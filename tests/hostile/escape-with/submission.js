function sum(numbers) {
  with (numbers) { return length; }
}
