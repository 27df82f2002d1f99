/** What happened between clients, nodes and services: a column for each, time downwards. The same as a list, for who does not see it. */
import {shortened} from '#lib/base/cut-text';
import type {Sequence, SequenceLane} from '#lib/verdict/sequence';
import {type Layout, layoutOf, type Place, sentenceOf} from './sequence-layout';

const clockWidth = 64;
const laneWidth = 150;
const headHeight = 32;
const rowHeight = 20;
const barWidth = 12;
/** Room for what is written to the right of the last lane. */
const lastLabelWidth = 90;
const labelCharactersMax = 34;

const headTones: Record<SequenceLane['kind'], string> = {
  client: 'fill-ink-soft',
  node: 'fill-ink font-semibold',
  service: 'fill-accent font-semibold',
};

export function SequenceDiagram({sequence, rule}: {sequence: Sequence; rule?: string}) {
  const {arrows, bars, left} = sequence;
  return (
    <section aria-label="What happened" className="mt-3 space-y-1">
      <h3 className="font-medium">What happened</h3>
      {rule === undefined ? null : <p className="max-w-prose break-words">{rule}.</p>}
      <section
        aria-label="Sequence diagram"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative max-h-96 max-w-full overflow-auto rounded border border-line bg-sunken -outline-offset-2"
      >
        <Drawing sequence={sequence} />
        <ol className="sr-only">
          {bars.map(({lane, from, to, kind}) => (
            <li key={`${lane} ${from} ${kind}`}>
              {`${lane} is ${kind === 'crash' ? 'down' : 'cut off'} from ${from} to ${to} ms.`}
            </li>
          ))}
          {[...arrows.entries()].map(([index, arrow]) => (
            <li key={index}>{sentenceOf(arrow)}</li>
          ))}
        </ol>
      </section>
      <p className="max-w-prose text-sm text-ink-soft">
        A cross marks a message that was lost. Red bars: the node is down; dashed: it is cut off.
        {left === 0 ? '' : ` ${left} later messages are left out.`}
      </p>
    </section>
  );
}

function Drawing({sequence}: {sequence: Sequence}) {
  const {lanes, bars} = sequence;
  const layout = layoutOf(sequence);
  const width = clockWidth + lanes.length * laneWidth + lastLabelWidth;
  const height = headHeight + (layout.rows.length + 1) * rowHeight;
  const laneIndex = (name: string): number => lanes.findIndex((one) => one.name === name);
  return (
    <svg aria-hidden="true" width={width} height={height} className="block font-mono text-xs">
      {lanes.map(({name, kind}, lane) => (
        <g key={name}>
          <line
            x1={laneX(lane)}
            x2={laneX(lane)}
            y1={headHeight - 6}
            y2={height}
            className="stroke-line-strong"
          />
          <text x={laneX(lane)} y={18} textAnchor="middle" className={headTones[kind]}>
            {name}
          </text>
        </g>
      ))}
      {bars.map(({lane, from, to, kind}) => (
        <rect
          key={`${lane} ${from} ${kind}`}
          x={laneX(laneIndex(lane)) - barWidth / 2}
          y={rowY(layout.rowAt(from)) - rowHeight / 2}
          width={barWidth}
          height={Math.max(4, (layout.rowAt(to) - layout.rowAt(from)) * rowHeight)}
          className={kind === 'crash' ? 'fill-wrong/40 stroke-wrong' : 'fill-time/15 stroke-time'}
          {...(kind === 'cut' ? {strokeDasharray: '3 3'} : {})}
        />
      ))}
      <Clock layout={layout} />
      {[...layout.places.entries()].map(([index, place]) => (
        <Arrow key={index} place={place} />
      ))}
    </svg>
  );
}

function Clock({layout: {rows}}: {layout: Layout}) {
  return [...rows.entries()].map(([index, {at, isFirstOfItsTime}]) =>
    isFirstOfItsTime ? (
      <text key={index} x={8} y={rowY(index) + 4} className="fill-ink-soft">
        {at} ms
      </text>
    ) : null,
  );
}

function Arrow({place: {arrow, from, to, departs, arrives}}: {place: Place}) {
  const isLost = arrow.arrived === undefined;
  const towards = Math.sign(to - from) || 1;
  const [x, y] = [laneX(from), rowY(departs)];
  const endX = isLost ? x + (towards * laneWidth) / 2 : laneX(to);
  const endY = isLost ? y : rowY(arrives);
  const tone = isLost || arrow.note !== undefined ? 'stroke-wrong' : 'stroke-accent';
  return (
    <g>
      <line
        x1={x}
        y1={y}
        x2={endX}
        y2={endY}
        className={tone}
        strokeWidth={arrow.kind === 'call' ? 2 : 1.25}
        {...(arrow.kind === 'answer' ? {strokeDasharray: '5 3'} : {})}
      />
      {isLost ? (
        <path d={`M${endX - 4} ${endY - 4}l8 8m0 -8l-8 8`} className="stroke-wrong" strokeWidth={2} />
      ) : (
        <path
          d={head(x, y, endX, endY)}
          className={arrow.note === undefined ? 'fill-accent' : 'fill-wrong'}
        />
      )}
      <text
        x={x + towards * 8}
        y={y - 4}
        textAnchor={towards > 0 ? 'start' : 'end'}
        // A rim in the colour of the ground keeps words readable where they cross a line.
        paintOrder="stroke"
        strokeWidth={3}
        className={isLost ? 'fill-wrong stroke-sunken' : 'fill-ink stroke-sunken'}
      >
        <title>{sentenceOf(arrow)}</title>
        {brief(arrow.note === undefined ? arrow.text : `${arrow.text} (${arrow.note})`)}
      </text>
    </g>
  );
}

/** A small triangle at the end of a line. */
function head(x: number, y: number, endX: number, endY: number): string {
  const angle = Math.atan2(endY - y, endX - x);
  const corner = (turn: number): string =>
    `${(endX - 8 * Math.cos(angle + turn)).toFixed(1)} ${(endY - 8 * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${endX} ${endY}L${corner(0.4)}L${corner(-0.4)}Z`;
}

function laneX(lane: number): number {
  return clockWidth + laneWidth / 2 + lane * laneWidth;
}

function rowY(row: number): number {
  return headHeight + row * rowHeight + rowHeight / 2;
}

function brief(text: string): string {
  return shortened(text, labelCharactersMax);
}
