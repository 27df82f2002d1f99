/** Where everything of a sequence stands: every departure and arrival has a row of its own, so that nothing is written over. */
import type {Sequence, SequenceArrow} from '#lib/verdict/figures/sequence';
import type {FoldedRun} from './sequence-fold';

export type Place = {
  readonly arrow: SequenceArrow;
  readonly from: number;
  readonly to: number;
  /** Rows; a message that never arrives ends where it began. */
  readonly departs: number;
  readonly arrives: number;
};

export type Row = {readonly at: number; readonly isFirstOfItsTime: boolean};

export type Layout = {
  readonly rows: readonly Row[];
  readonly places: readonly Place[];
  /** The row of each folded run, in order. */
  readonly folds: readonly number[];
  /** The row at which something that happens at a time would stand. */
  readonly rowAt: (time: number) => number;
};

type End = {readonly at: number; readonly index: number; readonly what: 'arrival' | 'departure' | 'fold'};

/** What arrives comes before what is sent because of it. */
const order = {arrival: 0, departure: 1, fold: 2};

export function layoutOf(
  {lanes, arrows}: Pick<Sequence, 'lanes' | 'arrows'>,
  runs: readonly FoldedRun[] = [],
): Layout {
  const lane = (name: string): number => lanes.findIndex((one) => one.name === name);
  const ends = [
    ...arrows.flatMap(({sent, arrived}, index): End[] => [
      {at: sent, index, what: 'departure'},
      ...(arrived === undefined ? [] : [{at: arrived, index, what: 'arrival'} as const]),
    ]),
    ...runs.map(({at}, index): End => ({at, index, what: 'fold'})),
  ].sort((a, b) => a.at - b.at || order[a.what] - order[b.what] || a.index - b.index);
  const rowOf = (index: number, what: End['what']): number =>
    ends.findIndex((end) => end.index === index && end.what === what);
  return {
    rows: ends.map(({at}, index) => ({at, isFirstOfItsTime: at !== ends[index - 1]?.at})),
    places: arrows.map((arrow, index) => {
      const departs = rowOf(index, 'departure');
      const arrives = arrow.arrived === undefined ? departs : rowOf(index, 'arrival');
      return {arrow, from: lane(arrow.from), to: lane(arrow.to), departs, arrives};
    }),
    folds: runs.map((_, index) => rowOf(index, 'fold')),
    rowAt: (time) => {
      const row = ends.findIndex(({at}) => at >= time);
      return row < 0 ? ends.length : row;
    },
  };
}

/** One line of the list that stands for the drawing. */
export function sentenceOf({from, to, sent, arrived, text, kind, note, part}: SequenceArrow): string {
  const verb = {call: 'calls', message: 'sends to', answer: 'answers'}[kind];
  const end = arrived === undefined ? '' : `, there at ${arrived} ms`;
  return `${sent} ms: ${from} ${verb} ${to}: ${text}${end}${note === undefined ? '' : ` (${note})`}.${part === 'fault' ? ' Here the rule breaks.' : ''}`;
}
