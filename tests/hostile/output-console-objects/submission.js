function sum(numbers) {
  const all = Array.from({length: 1000}, (_, i) => ({i, all: [i]}));
  for (;;) console.log(all, new Map(all.map((x) => [x, x])));
}
