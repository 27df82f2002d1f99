'use client';

/** Lines over time, one above the other, each with its own scale. The same as a table, for who does not see them. */
import {numberText} from '#lib/base/count';
import type {Series} from '#lib/verdict/figures/series';

const width = 420;
const height = 64;
const gap = 8;
const tickMs = [1000, 2000, 5000, 10_000, 20_000];
const ticksMax = 6;

export function SeriesChart({figure: {title, stretchMs, lines, marks}}: {figure: Series}) {
  const length = Math.max(1, ...lines.map(({values}) => values.length));
  const endMs = length * stretchMs;
  const step = tickMs.find((ms) => endMs / ms <= ticksMax) ?? tickMs.at(-1)!;
  const ticks = Array.from({length: Math.floor(endMs / step) + 1}, (_, index) => index * step);
  const x = (ms: number): number => (Math.min(ms, endMs) / endMs) * width;
  return (
    <figure aria-label={title} className="max-w-lg space-y-1">
      <figcaption className="text-sm font-semibold">{title}</figcaption>
      {lines.map(({name, unit, values, max}) => {
        const top = Math.max(max ?? 0, 1, ...values);
        const y = (value: number): number => gap + (1 - value / top) * (height - gap);
        const points = values.map((value, index) => `${x((index + 0.5) * stretchMs)},${y(value)}`).join(' ');
        return (
          <div key={name}>
            <p className="text-xs text-ink-soft">
              {name}, up to {numberText(Math.max(0, ...values))}
              {unit}
            </p>
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              className="block h-16 w-full border-b border-line-strong"
            >
              {marks.map(({at}) => (
                <line
                  key={at}
                  x1={x(at)}
                  x2={x(at)}
                  y1={0}
                  y2={height}
                  className="stroke-wrong"
                  strokeDasharray="4 3"
                />
              ))}
              <polyline
                points={points}
                fill="none"
                className="stroke-accent"
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
          </div>
        );
      })}
      <p aria-hidden="true" className="flex justify-between text-xs text-ink-soft tabular-nums">
        {ticks.map((ms) => (
          <span key={ms}>{ms / 1000} s</span>
        ))}
      </p>
      {marks.length === 0 ? null : (
        <p className="text-xs text-ink-soft">
          Dashed: {marks.map(({at, text}) => `${text} at ${numberText(at / 1000)} s`).join('; ')}.
        </p>
      )}
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">From second</th>
            {lines.map(({name}) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({length}, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in time
            <tr key={index}>
              <td>{numberText(Math.round((index * stretchMs) / 100) / 10)}</td>
              {lines.map(({name, values, unit}) => (
                <td key={name}>
                  {numberText(values[index] ?? 0)}
                  {unit}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
