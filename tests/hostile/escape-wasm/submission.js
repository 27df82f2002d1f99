function sum(numbers) {
  return new WebAssembly.Memory({initial: 1});
}
