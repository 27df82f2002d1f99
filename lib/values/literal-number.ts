/** Reads number literals as JavaScript does in a sloppy script: separators, binary, octal old and new, hexadecimal, BigInt. Pure. */

const digits = '\\d(?:_?\\d)*';
const pattern = new RegExp(
  [
    '0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*n?',
    '0[bB][01](?:_?[01])*n?',
    '0[oO][0-7](?:_?[0-7])*n?',
    // Old octals and decimals with a leading zero; the latter may have a fraction.
    '0[0-7]+(?![\\d.eE])',
    '0\\d*[89]\\d*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?',
    `(?:0|[1-9](?:_?\\d)*)n`,
    `(?:(?:0|[1-9](?:_?\\d)*)(?:\\.(?:${digits})?)?|\\.${digits})(?:[eE][+-]?${digits})?`,
  ].join('|'),
  'y',
);

export type ReadNumber = {readonly value: number | bigint; readonly end: number};

/** The literal at `start`, without a sign; undefined where none begins, or where more of a word or a number follows it. */
export function readNumber(source: string, start: number): ReadNumber | undefined {
  pattern.lastIndex = start;
  const text = pattern.exec(source)?.[0];
  if (text === undefined) return undefined;
  const end = start + text.length;
  if (/^[\p{ID_Continue}$.\\]/u.test(source.slice(end, end + 2))) return undefined;
  const plain = text.replaceAll('_', '');
  if (plain.endsWith('n')) return {value: BigInt(plain.slice(0, -1)), end};
  if (/^0[0-7]+$/.test(plain)) return {value: Number.parseInt(plain, 8), end};
  return {value: Number(plain), end};
}
