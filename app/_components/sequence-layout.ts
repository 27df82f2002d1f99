/** Where everything of a sequence stands: every departure and arrival has a row of its own, so that nothing is written over. */
import type {Sequence, SequenceArrow} from '#lib/verdict/sequence';

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
  /** The row at which something that happens at a time would stand. */
  readonly rowAt: (time: number) => number;
};

type End = {readonly at: number; readonly index: number; readonly isArrival: boolean};

export function layoutOf({lanes, arrows}: Sequence): Layout {
  const lane = (name: string): number => lanes.findIndex((one) => one.name === name);
  const ends = arrows
    .flatMap(({sent, arrived}, index): End[] => [
      {at: sent, index, isArrival: false},
      ...(arrived === undefined ? [] : [{at: arrived, index, isArrival: true}]),
    ])
    // What arrives comes before what is sent because of it.
    .sort((a, b) => a.at - b.at || Number(b.isArrival) - Number(a.isArrival) || a.index - b.index);
  const rowOf = (index: number, isArrival: boolean): number =>
    ends.findIndex((end) => end.index === index && end.isArrival === isArrival);
  return {
    rows: ends.map(({at}, index) => ({at, isFirstOfItsTime: at !== ends[index - 1]?.at})),
    places: arrows.map((arrow, index) => {
      const departs = rowOf(index, false);
      const arrives = arrow.arrived === undefined ? departs : rowOf(index, true);
      return {arrow, from: lane(arrow.from), to: lane(arrow.to), departs, arrives};
    }),
    rowAt: (time) => {
      const row = ends.findIndex(({at}) => at >= time);
      return row < 0 ? ends.length : row;
    },
  };
}

/** One line of the list that stands for the drawing. */
export function sentenceOf({from, to, sent, arrived, text, kind, note}: SequenceArrow): string {
  const verb = {call: 'calls', message: 'sends to', answer: 'answers'}[kind];
  const end = arrived === undefined ? '' : `, there at ${arrived} ms`;
  return `${sent} ms: ${from} ${verb} ${to}: ${text}${end}${note === undefined ? '' : ` (${note})`}.`;
}
