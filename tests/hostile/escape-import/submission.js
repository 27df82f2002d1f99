function sum(numbers) {
  return import('node:fs');
}
