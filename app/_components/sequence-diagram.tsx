'use client';

import {useState} from 'react';
import {count} from '#lib/base/count';
/** What happened between clients, nodes and services: a column for each, time downwards. The same as a list, for who does not see it. */
import {shortened} from '#lib/base/cut-text';
import type {Sequence, SequenceLane} from '#lib/verdict/figures/sequence';
import {classNames} from './class-names';
import {type Fault, FigureFrame, FigureHead, figureHeadHeight} from './figure-frame';
import {type FoldedRun, foldArrows} from './sequence-fold';
import {type Layout, layoutOf, type Place, sentenceOf} from './sequence-layout';

const clockWidth = 64;
const laneWidth = 150;
const rowHeight = 20;
const barWidth = 12;
/** Room for what is written to the right of the last lane. */
const lastLabelWidth = 90;
const labelCharactersMax = 34;

const headTones: Record<SequenceLane['kind'], string> = {
  client: 'text-ink-soft',
  node: 'text-ink font-semibold',
  service: 'text-accent font-semibold',
};

export function SequenceDiagram({figure: sequence}: {figure: Sequence}) {
  const {lanes, arrows, bars, left, before = 0} = sequence;
  const folding = foldArrows(arrows);
  const [open, setOpen] = useState<Sequence>();
  const isOpen = open === sequence;
  const {arrows: shown, runs} = isOpen ? {arrows, runs: []} : folding;
  const layout = layoutOf({lanes, arrows: shown}, runs);
  const fault = layout.places.find(({arrow}) => arrow.part === 'fault');
  return (
    <section aria-label="What happened" className="space-y-1">
      <FigureFrame
        title="What happened"
        label="Sequence diagram"
        drawing={<Drawing sequence={sequence} layout={layout} runs={runs} />}
        fault={fault && faultPlace(fault)}
      >
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
      </FigureFrame>
      <p className="text-sm text-ink-soft">
        {folding.folded === 0 ? null : (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? undefined : sequence)}
            className="mr-2 rounded text-accent underline underline-offset-2"
          >
            {isOpen ? 'Fold' : 'Show'} {count(folding.folded, 'message')} that{' '}
            {folding.folded === 1 ? 'is' : 'are'} not involved
          </button>
        )}
        A cross marks a message that was lost. Red bars: the node is down; dashed: it is cut off.
        {before === 0 ? '' : ` ${count(before, 'earlier message')} left out.`}
        {left === 0 ? '' : ` ${count(left, 'later message')} left out.`}
      </p>
    </section>
  );
}

function faultPlace({from, to, arrives}: Place): Fault {
  return {x: laneX(Math.max(from, to)) + laneWidth / 2, y: figureHeadHeight + rowY(arrives)};
}

type DrawingProps = {
  readonly sequence: Sequence;
  readonly layout: Layout;
  readonly runs: readonly FoldedRun[];
};

function Drawing({sequence: {lanes, bars}, layout, runs}: DrawingProps) {
  const width = clockWidth + lanes.length * laneWidth + lastLabelWidth;
  const height = (layout.rows.length + 1) * rowHeight;
  const laneIndex = (name: string): number => lanes.findIndex((one) => one.name === name);
  return (
    <>
      <FigureHead
        width={width}
        lanes={lanes.map(({name, kind}, lane) => ({
          name,
          title: name,
          className: `${headTones[kind]} -translate-x-1/2`,
          left: laneX(lane),
        }))}
      />
      <svg aria-hidden="true" width={width} height={height} className="block min-w-full font-mono text-xs">
        {layout.places.map(({arrow, arrives}) =>
          arrow.part === 'fault' ? (
            <rect
              key="fault"
              data-fault
              x={0}
              y={rowY(arrives) - rowHeight}
              width="100%"
              height={rowHeight * 1.5}
              className="fill-wrong/15"
            />
          ) : null,
        )}
        {lanes.map(({name}, lane) => (
          <line
            key={name}
            x1={laneX(lane)}
            x2={laneX(lane)}
            y1={0}
            y2={height}
            className="stroke-line-strong"
          />
        ))}
        {layout.folds.map((row, index) => (
          <g key={row}>
            <rect x={0} y={rowY(row) - 8} width={width} height={16} className="fill-line/60" />
            <text x={8} y={rowY(row) + 4} className="fill-ink-soft">
              ⋯ {count(runs[index]?.count ?? 0, 'message')} folded
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
    </>
  );
}

function Clock({layout: {rows, folds}}: {layout: Layout}) {
  return [...rows.entries()].map(([index, {at, isFirstOfItsTime}]) =>
    isFirstOfItsTime && !folds.includes(index) ? (
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
  const isFault = arrow.part === 'fault';
  const isBad = isLost || isFault || arrow.note !== undefined;
  const tone = isBad ? 'stroke-wrong' : 'stroke-accent';
  return (
    <g>
      <line
        x1={x}
        y1={y}
        x2={endX}
        y2={endY}
        className={tone}
        strokeWidth={isFault ? 3 : arrow.kind === 'call' ? 2 : 1.25}
        {...(arrow.kind === 'answer' ? {strokeDasharray: '5 3'} : {})}
      />
      {isLost ? (
        <path d={`M${endX - 4} ${endY - 4}l8 8m0 -8l-8 8`} className="stroke-wrong" strokeWidth={2} />
      ) : (
        <path d={head(x, y, endX, endY)} className={isBad ? 'fill-wrong' : 'fill-accent'} />
      )}
      <text
        x={x + towards * 8}
        y={y - 4}
        textAnchor={towards > 0 ? 'start' : 'end'}
        // A rim in the colour of the ground keeps words readable where they cross a line.
        paintOrder="stroke"
        strokeWidth={3}
        className={classNames(
          'stroke-sunken',
          isLost || isFault ? 'fill-wrong' : 'fill-ink',
          isFault && 'font-bold',
        )}
      >
        <title>{sentenceOf(arrow)}</title>
        {isFault ? '✗ ' : ''}
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
  return row * rowHeight + rowHeight / 2;
}

function brief(text: string): string {
  return shortened(text, labelCharactersMax);
}
