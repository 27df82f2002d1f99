/** Operations over the size of the input, both logarithmic: the candidate's, the reference's and the target's growth. */
import {bigO, type Complexity} from '#lib/verdict/complexity';
import {classNames} from './class-names';
import {type Plot, pathOf, plotBox, plotOf, type Series} from './complexity-scale';

const strokes: Record<Series['key'], string> = {
  yours: 'stroke-accent',
  reference: 'stroke-accepted',
  target: 'stroke-ink-soft',
};
const marks: Record<Series['key'], string> = {
  yours: 'fill-accent',
  reference: 'fill-accepted',
  target: 'fill-none',
};

export function ComplexityPlot({complexity}: {readonly complexity: Complexity}) {
  const plot = plotOf(complexity);
  return (
    <figure className="max-w-2xl">
      <svg
        viewBox={`0 0 ${plotBox.width} ${plotBox.height}`}
        role="img"
        aria-label={`Steps by size of the input. ${complexity.sentence}`}
        className="h-auto w-full"
      >
        <Axes plot={plot} />
        {plot.series.map((series) => (
          <Line key={series.key} plot={plot} series={series} />
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        {plot.series.toReversed().map(({key, points}) =>
          points.length === 0 ? null : (
            <span key={key} className="inline-flex items-center gap-2">
              <Swatch of={key} />
              {titleOf(key, complexity)}
            </span>
          ),
        )}
      </figcaption>
      <Numbers complexity={complexity} />
    </figure>
  );
}

function titleOf(key: Series['key'], {expected}: Complexity): string {
  if (key === 'target') return expected === undefined ? 'Target' : `Target, ${bigO(expected)}`;
  return key === 'yours' ? 'Your code' : 'Reference';
}

function Axes({plot}: {readonly plot: Plot}) {
  const {width, height, left, right, top, bottom} = plotBox;
  return (
    <g className="fill-ink-soft text-[19px] tabular-nums @md:text-[13px]">
      {plot.yTicks.map(({at, label}) => (
        <g key={label}>
          <line x1={left} x2={width - right} y1={at} y2={at} className="stroke-line" />
          <text x={left - 6} y={at} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {plot.xTicks.map(({at, label}) => (
        <g key={label}>
          <line
            x1={at}
            x2={at}
            y1={height - bottom}
            y2={height - bottom + 4}
            className="stroke-line-strong"
          />
          <text x={at} y={height - bottom + 21} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line
        x1={left}
        x2={width - right}
        y1={height - bottom}
        y2={height - bottom}
        className="stroke-line-strong"
      />
      <text x={(left + width - right) / 2} y={height - 8} textAnchor="middle">
        size of the input
      </text>
      <text transform={`translate(21 ${(top + height - bottom) / 2}) rotate(-90)`} textAnchor="middle">
        steps
      </text>
    </g>
  );
}

function Line({plot, series: {key, points}}: {readonly plot: Plot; readonly series: Series}) {
  return (
    <g>
      <path
        d={pathOf(plot, points)}
        fill="none"
        strokeWidth={key === 'yours' ? 2 : 1.5}
        strokeDasharray={key === 'target' ? '5 4' : undefined}
        className={strokes[key]}
      />
      {key === 'target'
        ? null
        : points.map(({size, operations}) => (
            <Mark key={size} of={key} x={plot.x(size)} y={plot.y(operations)} />
          ))}
    </g>
  );
}

/** Told apart by shape as well as by colour. */
function Mark({of, x, y}: {readonly of: Series['key']; readonly x: number; readonly y: number}) {
  if (of === 'yours') return <circle cx={x} cy={y} r={3} className={marks[of]} />;
  return <rect x={x - 2.5} y={y - 2.5} width={5} height={5} className={marks[of]} />;
}

function Swatch({of}: {readonly of: Series['key']}) {
  return (
    <svg aria-hidden viewBox="0 0 26 10" className="h-2.5 w-6.5">
      <line
        x1={0}
        x2={26}
        y1={5}
        y2={5}
        strokeWidth={2}
        strokeDasharray={of === 'target' ? '5 4' : undefined}
        className={strokes[of]}
      />
      {of === 'target' ? null : <Mark of={of} x={13} y={5} />}
    </svg>
  );
}

/** The same in numbers, for whoever cannot see the lines or wants to know exactly. */
function Numbers({complexity: {measured, reference}}: {readonly complexity: Complexity}) {
  const sizes = [...new Set([...measured.points, ...reference.points].map(({size}) => size))].sort(
    (a, b) => a - b,
  );
  const cell = 'border-line border-t px-2 py-0.5 text-right';
  const written = (points: Complexity['measured']['points'], size: number): string =>
    points.find((point) => point.size === size)?.operations.toLocaleString('en') ?? 'not run';
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-ink-soft">The numbers</summary>
      <table className="mt-1 tabular-nums">
        <thead>
          <tr className="text-ink-soft">
            <th className={classNames(cell, 'font-normal')}>Size</th>
            <th className={classNames(cell, 'font-normal')}>Your steps</th>
            <th className={classNames(cell, 'font-normal')}>Reference</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => (
            <tr key={size}>
              <th scope="row" className={classNames(cell, 'font-normal')}>
                {size.toLocaleString('en')}
              </th>
              <td className={cell}>{written(measured.points, size)}</td>
              <td className={cell}>{written(reference.points, size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
