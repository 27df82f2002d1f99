function sum(numbers) {
  let n = 0;
  const o = {get length() { return n++ % 2 ? -1e12 : 5; }};
  for (let i = 0; i < 1000; i++) Array.prototype.slice.call(o);
  for (;;);
}
