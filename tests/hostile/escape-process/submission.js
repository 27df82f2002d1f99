function sum(numbers) {
  return process.env;
}
