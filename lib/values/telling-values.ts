/** Values that tell careless code from careful: ends, what looks alike, what reads as something else. Which of them rules allow. */
import {wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {families as lookalikeFamilies} from '#lib/exercise-sdk/lookalikes';
import {inheritedNames} from '#lib/exercise-sdk/names';
import {checkRules} from '#lib/values/rules';
import type {ValueRules} from '#lib/values/value-rules';

/** Small ones, where digits or packed places run together, and where 8, 16, 32 and 53 bits end. */
const wholeNumbers = [
  0, 1, -1, 2, 3, -2, 7, 9, 10, 11, 12, 21, 22, 99, 100, 101, 110, 111, 112, 121, 127, 128, 255, 256, 257,
  511, 512, 999, 1000, 1001, 1023, 1024, 4095, 4096, 9999, 10_000, 32_767, 32_768, 65_535, 65_536, 65_537,
  99_999, 100_000, 999_999, 1_000_000, 16_777_215, 16_777_216, 16_777_217, 999_999_999, 1_000_000_000,
  1_000_000_007, 2_147_483_647, 2_147_483_648, -2_147_483_648, -2_147_483_649, 4_294_967_295, 4_294_967_296,
  4_294_967_297, 9_007_199_254_740_991, -9_007_199_254_740_991,
];
const fractions = [0.5, -0.5, 0.1, 0.3, 1.5, 1e-9, 1 / 3];

/** What stays apart only where numbers, places or digits are kept whole: given to several values of one input together. */
const numberFamilies: readonly (readonly number[])[] = [
  [1, 11, 111, 12, 2, 112],
  [1, 12, 11, 2, 21, 121],
  [0, 1, 10, 11, 100, 101],
  [0, -1, 1, -2, 2],
  [1, 10, 100, 1000, 10_000, 100_000],
  [9, 10, 99, 100, 2, 11],
  [0, 256, 1, 257, 512],
  [0, 65_536, 1, 65_537],
  [0, 4_294_967_296, 1, 4_294_967_297, -4_294_967_296],
  [2_147_483_647, 2_147_483_648, -2_147_483_648, 4_294_967_295],
  [16_777_216, 16_777_217, 16_777_215],
  [0, 31, 32, 33, 63, 64],
];

/** What a value of any type may be: what reads as a miss, an end, a failure or a record of how something ended. */
export const anyValues: readonly unknown[] = [
  0,
  1,
  -1,
  7,
  '',
  'a',
  false,
  true,
  null,
  undefined,
  [],
  [1],
  [[1], [2]],
  {},
  '0',
  '1',
  'null',
  'undefined',
  'false',
  -0.5,
  {error: 'no'},
  {ok: false},
  {value: 1},
  {done: true},
  {status: 'rejected', reason: 'no'},
  {status: 'fulfilled', value: 2},
  {length: 0},
  {a: undefined},
  [undefined],
];

const isAllowedBy = (rules: ValueRules | undefined) => (value: unknown) =>
  checkRules(rules, value) === undefined;

export function tellingNumbers(rules: ValueRules = {}, isWhole: boolean): number[] {
  const {min, max} = rules;
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [end]));
  const near = [
    ...(min === undefined ? [] : [min + 1, min + 2]),
    ...(max === undefined ? [] : [max - 1, max - 2]),
  ];
  // Ends come twice: the list below holds a hundred others.
  const all = [...ends, ...ends, ...ends, ...near, ...wholeNumbers, ...(isWhole ? [] : fractions)];
  return all.filter((value) => isAllowedBy(rules)(value) && (!isWhole || Number.isSafeInteger(value)));
}

/** What a program may call something of its own, and keep beside what it is given. */
const ownNames = [
  'size',
  'count',
  'length',
  'last',
  'next',
  'key',
  'value',
  'id',
  'head',
  'root',
  'n0',
  'version',
  'counter',
  'hasOwnProperty',
];
const longTextMax = 40;

/** Long texts of one letter that differ in one place: packed into one number, or cut, they are the same. */
function longAlike({length = [1, 20]}: ValueRules = {}): string[] {
  const most = Math.min(longTextMax, length[1]);
  return ['z', 'a', '1'].flatMap((letter) => {
    const other = letter === '1' ? '2' : 'b';
    const long = letter.repeat(most);
    return [long, long.slice(0, -1) + other, other + long.slice(1), long.slice(1)];
  });
}

function familiesOf(rules: ValueRules | undefined): (readonly string[])[] {
  const long = longAlike(rules);
  return [...lookalikeFamilies, ...wordsOfOneNumber, long.slice(0, 4), long.slice(4, 8), long.slice(8)];
}

export function tellingTexts(rules: ValueRules | undefined): string[] {
  return [...new Set([...inheritedNames, ...ownNames, ...familiesOf(rules).flat()])].filter(
    isAllowedBy(rules),
  );
}

/** Families of texts, or of numbers, of which at least two are allowed. */
export function textFamilies(rules: ValueRules | undefined): string[][] {
  return familiesOf(rules)
    .map((family) => family.filter(isAllowedBy(rules)))
    .filter(({length}) => length > 1);
}

export function numbersAlike(rules: ValueRules | undefined): number[][] {
  const {min, max} = rules ?? {};
  const ends = [
    ...(max === undefined ? [] : [max, max - 1, max - 2]),
    ...(min === undefined ? [] : [min, min + 1]),
  ];
  return [...numberFamilies, ends]
    .map((family) => family.filter(isAllowedBy(rules)))
    .filter(({length}) => length > 1);
}

/** Numbers and texts to try together, one family of each at a time, so that every family has its turn among few inputs. */
export function flavours(): {readonly numbers: readonly number[]; readonly texts: readonly string[]}[] {
  const texts = [inheritedNames, ownNames, ...familiesOf(undefined)];
  return texts.map((family, index) => ({
    texts: family,
    numbers: numberFamilies[index % numberFamilies.length]!,
  }));
}
