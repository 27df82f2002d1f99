import {Chart} from './chart';

export type ChartBar = {
  readonly label: string;
  readonly count: number;
  /** A class for the bar's colour; the accent where none is given. */
  readonly colour?: string;
};

type Props = {
  readonly title: string;
  readonly summary: string;
  /** What is counted, as a column's heading. */
  readonly unit: string;
  readonly first: string;
  readonly bars: readonly ChartBar[];
};

const width = 480;
const rowHeight = 28;
const labelWidth = 140;
const countWidth = 48;

/** Lying bars, a line each, with their numbers. */
export function BarChart({title, summary, unit, first, bars}: Props) {
  const most = Math.max(1, ...bars.map(({count}) => count));
  return (
    <Chart {...{title, summary}} columns={[first, unit]} rows={bars.map(({label, count}) => [label, count])}>
      <svg
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        className="w-full max-w-xl"
        role="img"
        aria-label={`${title}: ${bars.map(({label, count}) => `${label} ${count}`).join(', ')}`}
      >
        {bars.map(({label, count, colour = 'fill-accent'}, index) => {
          const y = index * rowHeight;
          const length = ((width - labelWidth - countWidth) * count) / most;
          return (
            <g key={label}>
              <text x={0} y={y + 19} className="fill-ink-soft text-[15px]">
                {label}
              </text>
              <rect
                x={labelWidth}
                y={y + 5}
                width={Math.max(count > 0 ? 2 : 0, length)}
                height={rowHeight - 10}
                rx={2}
                className={colour}
              />
              <text x={labelWidth + length + 8} y={y + 19} className="fill-ink text-[15px] tabular-nums">
                {count}
              </text>
            </g>
          );
        })}
      </svg>
    </Chart>
  );
}
