'use client';

/** A design under load: columns from the clients to where data lies. The same as a list, for who does not see it. */
import type {Topology} from '#lib/verdict/figures/topology';
import {ScrollBox} from './scroll-box';
import {SeriesChart} from './series-chart';

const nodeWidth = 150;
const nodeHeight = 84;
const columnWidth = 230;
const rowHeight = 112;
const margin = 8;
/** Of its own size, where there is less room; below that it scrolls. */
const smallest = 0.75;

type State = Topology['nodes'][number]['state'];

const looks: Record<State, string> = {
  calm: 'fill-raised stroke-line-strong',
  busy: 'fill-time/15 stroke-time',
  failed: 'fill-wrong/15 stroke-wrong',
  lost: 'fill-sunken stroke-wrong',
};
const words: Record<State, string> = {calm: '', busy: 'busy', failed: 'fails here', lost: 'one lost'};

export function TopologyDrawing({figure}: {figure: Topology}) {
  const {title, nodes, edges, series} = figure;
  return (
    <section aria-label={`The design under load: ${title}`} className="space-y-3">
      <ScrollBox
        label={`Drawing of the design under load: ${title}`}
        className="rounded border border-line bg-panel"
      >
        <Drawing figure={figure} />
      </ScrollBox>
      <ul className="sr-only">
        {nodes.map(({id, title: what, notes, state}) => (
          <li key={id}>
            {id} ({what}){[...notes, words[state]].filter((note) => note !== '').map((note) => `, ${note}`)}
          </li>
        ))}
        {edges.map(({from, to, text}) => (
          <li key={`${from} ${to}`}>
            {from} calls {to}: {text}
          </li>
        ))}
      </ul>
      {series === undefined ? null : <SeriesChart figure={series} />}
    </section>
  );
}

function Drawing({figure: {nodes, edges}}: {figure: Topology}) {
  const columns = 1 + Math.max(0, ...nodes.map(({column}) => column));
  const rows = 1 + Math.max(0, ...nodes.map(({row}) => row));
  const placeOf = new Map(
    nodes.map(({id, column, row}) => [id, {x: margin + column * columnWidth, y: margin + row * rowHeight}]),
  );
  const width = (columns - 1) * columnWidth + nodeWidth + 2 * margin;
  const height = (rows - 1) * rowHeight + nodeHeight + 2 * margin;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      style={{minWidth: smallest * width, maxWidth: width}}
      className="block w-full text-xs"
    >
      {edges.map(({from, to, text, state}) => {
        const [a, b] = [placeOf.get(from), placeOf.get(to)];
        if (a === undefined || b === undefined) return null;
        const [x1, y1, x2, y2] = [a.x + nodeWidth, a.y + nodeHeight / 2, b.x, b.y + nodeHeight / 2];
        const bend = Math.max(24, (x2 - x1) / 2);
        return (
          <g key={`${from} ${to}`}>
            <path
              d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`}
              fill="none"
              strokeWidth={1.5}
              className={state === 'failed' ? 'stroke-wrong' : 'stroke-line-strong'}
              strokeDasharray={state === 'failed' ? '5 3' : undefined}
            />
            <text
              x={x2 - 4}
              y={y2 - 6 + (y1 === y2 ? 0 : y1 > y2 ? 18 : 0)}
              textAnchor="end"
              className={state === 'failed' ? 'fill-wrong' : 'fill-ink-soft'}
            >
              {text.split(', ').map((part, line) => (
                <tspan key={part} x={x2 - 4} dy={line === 0 ? 0 : 19}>
                  {part}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      {nodes.map(({id, title, notes, state}) => {
        const {x, y} = placeOf.get(id)!;
        const lines = [...notes, ...(words[state] === '' ? [] : [words[state]])];
        return (
          <g key={id}>
            <rect
              x={x}
              y={y}
              width={nodeWidth}
              height={nodeHeight}
              rx={6}
              strokeWidth={state === 'calm' ? 1 : 2}
              strokeDasharray={state === 'lost' ? '5 3' : undefined}
              className={looks[state]}
            />
            <text x={x + 8} y={y + 17} className="fill-ink font-semibold">
              {id}
            </text>
            <text x={x + 8} y={y + 32} className="fill-ink-soft">
              {title}
            </text>
            {lines.map((line, index) => (
              <text
                key={line}
                x={x + 8}
                y={y + 47 + index * 13}
                className={index >= notes.length ? 'fill-wrong font-semibold' : 'fill-ink'}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
