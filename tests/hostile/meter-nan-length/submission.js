function sum(numbers) {
  const o = {length: NaN};
  [].includes.call(o, 1);
  'abc'.repeat.call({toString: () => '', length: NaN}, 0);
  'a'.padStart(NaN);
  for (;;);
}
