function sum(numbers) {
  return ({}) instanceof {[Symbol.hasInstance]() { for (;;); }};
}
