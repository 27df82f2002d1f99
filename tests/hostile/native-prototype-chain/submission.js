function sum(numbers) {
  let o = {};
  for (let i = 0; i < 100000; i++) o = Object.create(o);
  for (;;) o.nothing;
}
