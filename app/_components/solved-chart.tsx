import type {ProgressView} from '#lib/practice/progress-view';
import {Chart} from './chart';

type Props = Pick<ProgressView, 'solvedBy' | 'today' | 'exercises'>;

const width = 480;
const height = 180;
const left = 32;
const bottom = 22;
const top = 10;

/** How many exercises were solved by when, as steps. */
export function SolvedChart({solvedBy, today}: Props) {
  const first = solvedBy[0];
  const last = solvedBy.at(-1);
  if (first === undefined || last === undefined) return null;
  const [begin, end] = [
    Date.parse(first.day),
    Math.max(Date.parse(today), Date.parse(first.day) + 86_400_000),
  ];
  const x = (day: string) => left + ((width - left - 8) * (Date.parse(day) - begin)) / (end - begin);
  const y = (solved: number) => height - bottom - ((height - bottom - top) * solved) / last.solved;
  const steps = solvedBy.map(({day, solved}) => `H${x(day).toFixed(1)}V${y(solved).toFixed(1)}`).join('');
  const line = `M${left},${y(0)}${steps}H${x(today).toFixed(1)}`;
  const summary = `${last.solved} since ${first.day}.`;
  return (
    <Chart
      title="Solved over time"
      summary={summary}
      columns={['Day', 'Solved by then']}
      rows={solvedBy.map(({day, solved}) => [day, solved])}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-xl"
        role="img"
        aria-label={`Solved over time: ${summary}`}
      >
        {[0, last.solved].map((solved) => (
          <g key={solved}>
            <line x1={left} x2={width - 8} y1={y(solved)} y2={y(solved)} className="stroke-line" />
            <text x={left - 6} y={y(solved) + 5} textAnchor="end" className="fill-ink-soft text-[14px]">
              {solved}
            </text>
          </g>
        ))}
        <path d={`${line}V${y(0)}Z`} className="fill-accent/15" />
        <path d={line} fill="none" strokeWidth={2} className="stroke-accent" />
        <text x={left} y={height - 4} className="fill-ink-soft text-[14px]">
          {first.day}
        </text>
        <text x={width - 8} y={height - 4} textAnchor="end" className="fill-ink-soft text-[14px]">
          {today}
        </text>
      </svg>
    </Chart>
  );
}
