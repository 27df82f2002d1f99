function sum(numbers) {
  return (async function* () {}).constructor('yield 1')();
}
