/** Numbers in sentences: with separators, and with the form of the noun that they ask for. Pure; safe in a browser. */

const separated = new Intl.NumberFormat('en-US');

/** `2,341,005`. */
export function numberText(number: number): string {
  return separated.format(number);
}

/** `1 step`, `33 steps`, `0 entries`: `many` where an `s` alone does not make the plural. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numberText(number)} ${number === 1 ? one : many}`;
}
