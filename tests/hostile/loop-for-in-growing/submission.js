function sum(numbers) {
  const o = {a: 1};
  for (;;) for (const key in o) o[key]++;
}
