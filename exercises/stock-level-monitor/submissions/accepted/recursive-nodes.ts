// Linked nodes, built and walked recursively; low items come out of a generator.
type Stretch = {from: number; to: number; sum: number; least: number; halves?: readonly [Stretch, Stretch]};

function combine(left: Stretch, right: Stretch): Stretch {
  return {
    from: left.from,
    to: right.to,
    sum: left.sum + right.sum,
    least: Math.min(left.least, right.least),
    halves: [left, right],
  };
}

function build(levels: readonly number[], from: number, to: number): Stretch {
  if (from === to) return {from, to, sum: levels[from]!, least: levels[from]!};
  const middle = (from + to) >> 1;
  return combine(build(levels, from, middle), build(levels, middle + 1, to));
}

/** A new stretch with one level changed; everything else is shared with the old one. */
function withLevel(stretch: Stretch, item: number, level: number): Stretch {
  if (!stretch.halves) return {...stretch, sum: level, least: level};
  const [left, right] = stretch.halves;
  return item <= left.to
    ? combine(withLevel(left, item, level), right)
    : combine(left, withLevel(right, item, level));
}

function sumOf(stretch: Stretch, from: number, to: number): number {
  if (to < stretch.from || stretch.to < from) return 0;
  if (from <= stretch.from && stretch.to <= to) return stretch.sum;
  const [left, right] = stretch.halves!;
  return sumOf(left, from, to) + sumOf(right, from, to);
}

function* lowIn(stretch: Stretch, threshold: number): Generator<number> {
  if (stretch.least >= threshold) return;
  if (!stretch.halves) yield stretch.from;
  else for (const half of stretch.halves) yield* lowIn(half, threshold);
}

export class StockLevelMonitor {
  private all: Stretch;

  constructor(levels: number[]) {
    this.all = build(levels, 0, levels.length - 1);
  }

  update(item: number, level: number): void {
    this.all = withLevel(this.all, item, level);
  }

  total(from: number, to: number): number {
    return sumOf(this.all, from, to);
  }

  lowStock(threshold: number): number[] {
    return [...lowIn(this.all, threshold)];
  }
}
