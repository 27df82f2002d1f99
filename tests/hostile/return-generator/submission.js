function sum(numbers) {
  return (function* () { for (;;) yield 1; })();
}
