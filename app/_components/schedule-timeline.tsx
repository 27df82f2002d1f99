/** The schedule that breaks a rule: a column for everyone who takes part, time downwards. The same as a list, for who does not see it. */
import {shortened} from '#lib/base/cut-text';
import type {Timeline, TimelineEvent} from '#lib/verdict/timeline';
import {classNames} from './class-names';

const clockWidth = 64;
const laneWidth = 184;
const headHeight = 32;
const rowHeight = 28;
/** Calls of one lane that overlap stand beside each other. */
const barStep = 7;
const barsMax = 4;
const labelCharactersMax = 20;

export function ScheduleTimeline({timeline}: {timeline: Timeline}) {
  const {rule, coverage, replay, events} = timeline;
  const isInTurn = replay === 'order: []';
  return (
    <section aria-label="Failing schedule" className="mt-3 space-y-1">
      <h3 className="font-medium">The shortest schedule that fails</h3>
      <p className="max-w-prose break-words">{rule}.</p>
      <section
        aria-label="Timeline"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 max-w-full overflow-auto rounded border border-line bg-sunken -outline-offset-2"
      >
        <Drawing timeline={timeline} />
        <ol className="sr-only">
          {[...events.entries()].map(([index, event]) => (
            <li key={index}>{sentenceOf(timeline, event, index)}</li>
          ))}
        </ol>
      </section>
      <p className="max-w-prose text-sm text-ink-soft">
        {coverage}{' '}
        {isInTurn ? (
          'Here everything happens in turn.'
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

function Drawing({timeline}: {timeline: Timeline}) {
  const {lanes, events, brokenAt} = timeline;
  const bars = barsOf(events);
  const width = clockWidth + lanes.length * laneWidth;
  const height = headHeight + events.length * rowHeight + 8;
  return (
    <svg aria-hidden="true" width={width} height={height} className="block font-mono text-xs">
      <rect
        x={0}
        y={rowY(brokenAt) - rowHeight / 2}
        width={width}
        height={rowHeight}
        className="fill-wrong/15"
      />
      {lanes.map((name, lane) => (
        <g key={name}>
          <text x={laneX(lane) - 4} y={20} className="fill-ink font-semibold">
            {brief(name)}
          </text>
          <line
            x1={laneX(lane)}
            x2={laneX(lane)}
            y1={headHeight}
            y2={height}
            className="stroke-line"
            strokeDasharray="2 3"
          />
        </g>
      ))}
      {bars.map(({from, to, lane, slot, isBad}) => (
        <line
          key={from}
          x1={laneX(lane) + slot * barStep}
          x2={laneX(lane) + slot * barStep}
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
          slot={slotOf(bars, event, index)}
          isBroken={index === brokenAt}
        >
          {event.at !== events[index - 1]?.at ? `${event.at} ms` : ''}
        </Row>
      ))}
    </svg>
  );
}

function Row(props: {
  event: TimelineEvent;
  index: number;
  slot: number;
  isBroken: boolean;
  children: string;
}) {
  const {event, index, slot, isBroken, children} = props;
  const isBad = event.what === 'throw' || event.what === 'fail' || event.what === 'note';
  const x = laneX(event.lane);
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
      <text x={x + barsMax * barStep + 4} y={y + 4} className={isBad || isBroken ? 'fill-wrong' : 'fill-ink'}>
        <title>{event.text}</title>
        {brief(event.text)}
      </text>
    </g>
  );
}

function laneX(lane: number): number {
  return clockWidth + 12 + lane * laneWidth;
}

function rowY(index: number): number {
  return headHeight + index * rowHeight + rowHeight / 2;
}

function brief(text: string): string {
  return shortened(text, labelCharactersMax);
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
