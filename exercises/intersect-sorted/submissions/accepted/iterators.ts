// Two iterators that are advanced in turn.
export default function intersectIds(left: readonly number[], right: readonly number[]): number[] {
  const [a, b] = [left.values(), right.values()];
  const both: number[] = [];
  let [x, y] = [a.next(), b.next()];
  while (!x.done && !y.done) {
    const difference = x.value - y.value;
    if (difference === 0) both.push(x.value);
    if (difference <= 0) x = a.next();
    if (difference >= 0) y = b.next();
  }
  return both;
}
