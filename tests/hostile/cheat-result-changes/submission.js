function sum(numbers) {
  let reads = 0;
  return new Proxy([], {get: (_, key) => (key === 'length' ? 1 : reads++)});
}
