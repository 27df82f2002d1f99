function sum(numbers) {
  return {get x() { for (;;); }};
}
