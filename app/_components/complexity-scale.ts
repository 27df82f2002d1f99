/** Where the points of a complexity plot lie: both axes logarithmic, in the units of the drawing. Pure. */
import {type Complexity, type CostPoint, growthAt} from '#lib/verdict/complexity';

export const plotBox = {width: 520, height: 300, left: 76, right: 32, top: 12, bottom: 58} as const;

/** How far the target's curve may reach above everything that was measured, as a factor. */
const targetAbove = 4;
const targetSteps = 48;

export type Series = {readonly key: 'yours' | 'reference' | 'target'; readonly points: readonly CostPoint[]};
export type Tick = {readonly at: number; readonly label: string};
export type Plot = {
  readonly series: readonly Series[];
  readonly x: (size: number) => number;
  readonly y: (operations: number) => number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
};

export function plotOf({measured, reference, expected}: Complexity): Plot {
  const counted = [...measured.points, ...reference.points];
  const [sizeMin, sizeMax] = range(counted.map(({size}) => size));
  const [least, most] = range(counted.map(({operations}) => operations));
  const anchor = reference.points.at(-1);
  const target =
    expected === undefined || anchor === undefined
      ? []
      : between(sizeMin, sizeMax)
          .map((size) => ({
            size,
            operations: (anchor.operations * growthAt(expected, size)) / growthAt(expected, anchor.size),
          }))
          .filter(({operations}) => operations <= most * targetAbove && operations >= least / targetAbove);
  const [low, high] = range([least, most, ...target.map(({operations}) => operations)]);
  const {width, height, left, right, top, bottom} = plotBox;
  const x = scale(sizeMin, sizeMax, left, width - right);
  const y = scale(low, high, height - bottom, top);
  return {
    series: [
      {key: 'reference', points: reference.points},
      // Dashes over a line show both, where a line over dashes would hide them.
      {key: 'target', points: target},
      {key: 'yours', points: measured.points},
    ],
    x,
    y,
    xTicks: powers(4, sizeMin, sizeMax).map((size) => ({at: x(size), label: size.toLocaleString('en')})),
    yTicks: powers(10, low, high).map((count) => ({at: y(count), label: shortCount(count)})),
  };
}

export function pathOf({x, y}: Pick<Plot, 'x' | 'y'>, points: readonly CostPoint[]): string {
  return points
    .map(({size, operations}, index) => `${index === 0 ? 'M' : 'L'}${round(x(size))} ${round(y(operations))}`)
    .join('');
}

/** At least 1, and never empty: logarithms must stand. */
function range(values: readonly number[]): [number, number] {
  const low = Math.max(1, Math.min(...values));
  return [low, Math.max(low * 2, ...values)];
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high / low);
  return (value) => from + (Math.log(Math.max(1, value) / low) / span) * (to - from);
}

function between(low: number, high: number): number[] {
  return Array.from({length: targetSteps + 1}, (_, step) => low * (high / low) ** (step / targetSteps));
}

function powers(base: number, low: number, high: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= high; power *= base) if (power >= low) found.push(power);
  return found;
}

function shortCount(count: number): string {
  return new Intl.NumberFormat('en', {notation: 'compact'}).format(count);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
