function sum(numbers) {
  for (;;) for (const _ of {[Symbol.iterator]: () => ({next: () => ({value: 1}), return() { for (;;); }})}) break;
}
