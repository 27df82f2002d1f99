function sum(numbers) {
  return globalThis['ev' + 'al']('1');
}
