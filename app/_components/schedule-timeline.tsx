/** The schedule that breaks a rule: a column for everyone who takes part, time downwards. The same as a list, for who does not see it. */
import {shortened} from '#lib/base/cut-text';
import type {Timeline, TimelineEvent} from '#lib/verdict/figures/timeline';
import {classNames} from './class-names';
import {FigureFrame, FigureHead, figureHeadHeight} from './figure-frame';

const clockWidth = 64;
const rowHeight = 28;
/** Calls of one lane that overlap stand beside each other. */
const barStep = 7;
const barsMax = 4;

/** How much of a text is drawn, and the room that a column has for it. */
type Lanes = {readonly width: number; readonly charactersMax: number};

const beside: Lanes = {width: 184, charactersMax: 20};
const fullScreenCharactersMax = 60;
const characterWidth = 7.3;

/** On the whole screen texts are cut late; what is still too wide scrolls. */
function fullScreenLanes(events: readonly TimelineEvent[]): Lanes {
  const longest = Math.max(...events.map(({text}) => Math.min(text.length, fullScreenCharactersMax)));
  const width = Math.max(beside.width, Math.ceil((longest + 2) * characterWidth) + barsMax * barStep + 16);
  return {width, charactersMax: fullScreenCharactersMax};
}

export function ScheduleTimeline({figure: timeline}: {figure: Timeline}) {
  const {coverage, replay, events, brokenAt} = timeline;
  const isInTurn = replay === 'order: []';
  const isOnlyOrder = coverage.startsWith('Only one order');
  const broken = events[brokenAt];
  const drawn = (lanes: Lanes) => ({
    drawing: <Drawing timeline={timeline} lanes={lanes} />,
    fault: broken && {x: laneX(broken.lane, lanes) + lanes.width, y: figureHeadHeight + rowY(brokenAt)},
  });
  const small = drawn(beside);
  return (
    <section aria-label="Failing schedule" className="space-y-1">
      <FigureFrame
        title="The shortest schedule that fails"
        label="Timeline"
        {...small}
        fullScreen={drawn(fullScreenLanes(events))}
      >
        <ol className="sr-only">
          {[...events.entries()].map(([index, event]) => (
            <li key={index}>{sentenceOf(timeline, event, index)}</li>
          ))}
        </ol>
      </FigureFrame>
      <p className="max-w-prose text-sm text-ink-soft">
        {coverage}{' '}
        {isInTurn ? (
          isOnlyOrder ? null : (
            'Here everything happens in turn.'
          )
        ) : (
          <>
            To play this one alone, add <code className="break-all">{replay}</code> to the input.
          </>
        )}
      </p>
    </section>
  );
}

function sentenceOf(
  {lanes, brokenAt}: Timeline,
  {at, lane, what, text}: TimelineEvent,
  index: number,
): string {
  const verbs = {
    call: 'calls',
    return: 'is answered',
    throw: 'is refused',
    start: 'begins',
    end: 'ends',
    fail: 'fails',
  };
  const verb = what === 'note' ? '' : ` ${verbs[what]}`;
  const broken = index === brokenAt ? ' Here the rule breaks.' : '';
  return `${at} ms: ${lanes[lane]}${verb} ${text}.${broken}`;
}

function Drawing({timeline, lanes}: {timeline: Timeline; lanes: Lanes}) {
  const {lanes: names, events, brokenAt} = timeline;
  const bars = barsOf(events);
  const width = clockWidth + names.length * lanes.width;
  const height = events.length * rowHeight + 8;
  return (
    <>
      <FigureHead
        width={width}
        lanes={names.map((name, lane) => ({
          name,
          title: shortened(name, lanes.charactersMax),
          className: 'font-semibold',
          left: laneX(lane, lanes) - 4,
        }))}
      />
      <svg aria-hidden="true" width={width} height={height} className="block min-w-full font-mono text-xs">
        <rect
          data-fault
          x={0}
          y={rowY(brokenAt) - rowHeight / 2}
          width="100%"
          height={rowHeight}
          className="fill-wrong/15"
        />
        {names.map((name, lane) => (
          <line
            key={name}
            x1={laneX(lane, lanes)}
            x2={laneX(lane, lanes)}
            y1={0}
            y2={height}
            className="stroke-line"
            strokeDasharray="2 3"
          />
        ))}
        {bars.map(({from, to, lane, slot, isBad}) => (
          <line
            key={from}
            x1={laneX(lane, lanes) + slot * barStep}
            x2={laneX(lane, lanes) + slot * barStep}
            y1={rowY(from)}
            y2={to === undefined ? height - 4 : rowY(to)}
            className={isBad ? 'stroke-wrong' : 'stroke-accent'}
            strokeWidth={3}
            strokeLinecap="round"
            {...(to === undefined ? {strokeDasharray: '4 5'} : {})}
          />
        ))}
        {[...events.entries()].map(([index, event]) => (
          <Row
            key={index}
            event={event}
            index={index}
            lanes={lanes}
            slot={slotOf(bars, event, index)}
            isBroken={index === brokenAt}
          >
            {event.at !== events[index - 1]?.at ? `${event.at} ms` : ''}
          </Row>
        ))}
      </svg>
    </>
  );
}

function Row(props: {
  event: TimelineEvent;
  index: number;
  lanes: Lanes;
  slot: number;
  isBroken: boolean;
  children: string;
}) {
  const {event, index, lanes, slot, isBroken, children} = props;
  const isBad = event.what === 'throw' || event.what === 'fail' || event.what === 'note';
  const x = laneX(event.lane, lanes);
  const y = rowY(index);
  return (
    <g>
      <text x={8} y={y + 4} className="fill-ink-soft">
        {children}
      </text>
      <circle
        cx={x + slot * barStep}
        cy={y}
        r={isBroken ? 5 : 3.5}
        className={classNames(isBad || isBroken ? 'fill-wrong' : 'fill-accent')}
      />
      <text
        x={x + barsMax * barStep + 4}
        y={y + 4}
        className={classNames(isBad || isBroken ? 'fill-wrong' : 'fill-ink', isBroken && 'font-bold')}
      >
        <title>{event.text}</title>
        {isBroken ? '✗ ' : ''}
        {shortened(event.text, lanes.charactersMax)}
      </text>
    </g>
  );
}

function laneX(lane: number, {width}: Lanes): number {
  return clockWidth + 12 + lane * width;
}

function rowY(index: number): number {
  return index * rowHeight + rowHeight / 2;
}

type Bar = {
  readonly from: number;
  /** Absent where the call never ends. */
  readonly to: number | undefined;
  readonly lane: number;
  readonly slot: number;
  readonly isBad: boolean;
};

/** From the beginning of each call to its end, in the first place of its lane that is free then. */
function barsOf(events: readonly TimelineEvent[]): Bar[] {
  const bars: Bar[] = [];
  for (const [from, {what, lane}] of events.entries()) {
    if (what !== 'call' && what !== 'start') continue;
    const end = events.findIndex(({begunBy}) => begunBy === from);
    const to = end < 0 ? undefined : end;
    const taken = bars
      .filter((bar) => bar.lane === lane && (bar.to ?? events.length) > from)
      .map(({slot}) => slot);
    const free = Array.from({length: barsMax}, (_, slot) => slot).find((slot) => !taken.includes(slot));
    const ending = to === undefined ? undefined : events[to]!.what;
    const isBad = ending === 'throw' || ending === 'fail';
    bars.push({from, to, lane, slot: free ?? barsMax - 1, isBad});
  }
  return bars;
}

function slotOf(bars: readonly Bar[], {begunBy}: TimelineEvent, index: number): number {
  return bars.find(({from}) => from === (begunBy ?? index))?.slot ?? 0;
}
