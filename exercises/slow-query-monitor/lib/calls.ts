/** Calls of slow-query-monitor, and statements and sequences of calls that are drawn at random. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

export type Call = readonly [method: string, ...args: unknown[]];

export const print = (sql: string): Call => ['fingerprint', sql];

export const run = (sql: string, durationMs: number, failed = false): Call => [
  'record',
  sql,
  durationMs,
  failed,
];

export const report: Call = ['report'];

export const literals = [
  '1',
  '42',
  '-7',
  '3.25',
  "'a'",
  "'it''s'",
  "'42'",
  "''",
  `'5" pipe'`,
  '?',
  String.raw`'\'`,
  '1.2.3',
  '.5',
  '$$',
];

export const names = ['orders', 'Orders', 't1', '"Order"', '"order 2"', '"( ?,  ?)"', '"$$"', 'x_2024'];

export function query(random: Random): string {
  const blank = (): string => random.pick([' ', ' ', ' ', '  ', '\n', '\t']);
  const literal = (): string => random.pick(literals);
  const list = (): string =>
    random.array(random.int(1, 3), literal).join(random.pick([',', ', ', ' , ', ' ', ',,', ' , , ']));
  const select = random.pick(['select', 'SELECT', 'Select']);
  const where = random.pick([
    () => `a = ${literal()}`,
    () => `a=${literal()}`,
    () => `a in (${list()})`,
    () => `a IN ( ${list()} )`,
    () => `f(a, ${literal()}) > ${literal()}`,
    () => `now() > ${literal()}`,
    () => `a${random.pick(['$', '.', '--', '#', '@'])}${random.int(1, 9)} = b`,
  ])();
  return `${select}${blank()}*${blank()}from${blank()}${random.pick(names)}${blank()}where ${where}`;
}

export function traffic(random: Random, capacity: number, kinds: number, count: number): ClassInput {
  const queries = random.array(kinds, () => query(random));
  const calls = random.array(count, (): Call => {
    if (random.boolean(0.1)) return report;
    return run(random.pick(queries), random.int(8, 14), random.boolean(0.25));
  });
  return {construct: [10, capacity], calls: [...calls, report]};
}

export const numbered = (index: number): string => `select c${index} from t where a = ${index}`;
