function sum(numbers) {
  const o = {length: -1e15};
  for (let i = 0; i < 100; i++) [].includes.call(o, 1);
  for (;;);
}
