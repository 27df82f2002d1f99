function sum(numbers) {
  return (function* () {}).constructor('yield 1')();
}
