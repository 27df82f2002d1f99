/*
 * Counts operations by line, in runs whose program was compiled with marks (lib/languages/javascript/line-marks.ts). What the
 * meter has counted from one mark to the next belongs to the line of the first.
 */
(realm) => {
  const {meter, peekMeter} = realm;
  let counts;
  let last;
  let line;
  let counted;

  realm.startLines = () => {
    counts = {__proto__: null};
    last = 0;
    line = 0;
    counted = 0;
  };

  const settle = () => {
    const now = peekMeter();
    counts[line] = (counts[line] ?? 0) + now - counted;
    counted = now;
  };

  meter.mark = (next) => {
    settle();
    line = next;
    if (next > last) last = next;
  };

  /** A part of the report: pairs of line and operations, for the lines that used any; empty without marks. */
  realm.linesText = () => {
    if (last === 0) return '';
    settle();
    let pairs = '';
    for (let i = 1; i <= last; i++) {
      if (counts[i] > 0) pairs += `${pairs === '' ? '' : ','}[${i},${counts[i]}]`;
    }
    return `,"lines":[${pairs}]`;
  };

  realm.startLines();
};
