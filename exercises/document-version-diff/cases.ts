/** Cases of document-version-diff: versions by hand where each shortcut fails, then long documents that were edited. */

import {markedAtEachPlace} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [a: string[], b: string[]];

/** A document over few different lines, and a version of it with lines left out, put in, changed or swapped. */
function edited(random: Random, length: number, different: number): Input {
  const line = (): string => `line ${random.int(1, different)}`;
  const a = random.array(length, line);
  const b: string[] = [];
  for (const old of a) {
    const draw = random.int(1, 12);
    if (draw === 1) continue;
    if (draw === 2) b.push(line());
    b.push(draw === 3 ? line() : old);
    if (draw === 4 && b.length > 1) b.push(b.splice(b.length - 2, 1)[0]!);
  }
  return [a, b.slice(0, 300)];
}

/** Lines at the end of the one and at the beginning of the other: what counts lies far from the table's diagonal. */
function shifted(random: Random, by: number): Input {
  const core = random.array(80, () => random.string(1, 'abcdefgh'));
  return [
    [...random.array(by, () => 'old'), ...core],
    [...core, ...random.array(by, () => 'new')],
  ];
}

/** A document of 264 different lines, and a version in which at each of the places a line came or went, in turn. */
function changedHereAndThere(places: readonly number[]): Input {
  const old = Array.from({length: 264}, (_, index) => `line ${index}`);
  return [
    old.flatMap((line, index) => (places.indexOf(index) % 2 === 1 ? [line, `went ${index}`] : [line])),
    old.flatMap((line, index) =>
      places.includes(index) && places.indexOf(index) % 2 === 0 ? [`came ${index}`, line] : [line],
    ),
  ];
}

const swapped = ([a, b]: Input): Input => [b, a];

/** Lines of the one that are a single line of the other once they are joined. */
function joined(random: Random): Input {
  const separator = random.pick(['', ',', ' ', '|', ';', '-', '/']);
  const lines = random.array(random.int(0, 3), () => random.pick(['a', 'b', '']));
  const whole = lines.join(separator);
  return random.boolean()
    ? [lines, [whole]]
    : [
        ['c', whole],
        ['c', ...lines],
      ];
}

/** Two long lines that differ in a single place. */
function longLinesAlike(random: Random): Input {
  const line = random.string(random.int(3, 80), 'ab ');
  const place = random.int(0, line.length - 1);
  return [[line], [`${line.slice(0, place)}${random.pick(['c', 'B', '_'])}${line.slice(place + 1)}`]];
}

/** What needs more room than chance gives it: lines that run together, and hundreds of lines in common. */
function rareVersions(random: Random): Input {
  if (random.boolean(0.4)) return joined(random);
  if (random.boolean(0.3)) return shifted(random, random.int(9, 120));
  if (random.boolean(0.4)) return longLinesAlike(random);
  if (random.boolean(0.3))
    return changedHereAndThere(random.array(random.int(2, 6), () => random.int(0, 263)));
  const length = random.int(20, 300);
  const a = random.array(length, () => random.pick(['a', 'b', 'c']));
  return random.shuffle([a, a.toSpliced(random.int(0, length - 1), random.int(0, 2))]) as Input;
}

export default defineCases<Input>({
  badInputs: [
    [['a']],
    [['a'], 'a'],
    [['a'], [1]],
    [['a\n'], []],
    [['x'.repeat(81)], []],
    [[], Array.from({length: 301}, () => '')],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareVersions(random);
    const lines = random.pick([
      ['a', 'b', 'c'],
      ['', 'a', 'b', 'c', 'd', 'e'],
      ['constructor', 'a', '__proto__'],
      ['a', 'a ', ' a', 'A'],
      ['1', '01', '1.0', '0', ''],
      ['Aa', 'BB', 'aa'],
      [...'abcdef'],
      ['x', 'y', 'x,y', 'y,x', 'xy', 'x y'],
    ]);
    const longest = Math.max(1, Math.min(size, 30));
    const version = (): string[] => random.array(random.int(0, longest), () => random.pick(lines));
    return [version(), version()];
  },
  demanding: (random, size) => {
    const length = Math.min(Math.ceil(size / 2), 280);
    if (random.boolean()) return edited(random, length, 12);
    return [random.array(length, (index) => `old ${index}`), random.array(length, (index) => `new ${index}`)];
  },
  cases: [
    {
      id: 'one-line-changed',
      group: 'samples',
      sample: true,
      explanation:
        'Two of three lines are kept. To add `count: 2` before `count: 1` is removed would be as good.',
      input: [
        ['title', 'count: 1', 'end'],
        ['title', 'count: 2', 'end'],
      ],
    },
    {
      id: 'one-line-more',
      group: 'samples',
      sample: true,
      explanation: 'Everything is kept and one line added: 2 of 3 lines of the longer version.',
      input: [
        ['b', 'c'],
        ['a', 'b', 'c'],
      ],
    },
    {
      id: 'both-empty',
      group: 'samples',
      sample: true,
      explanation: 'Nothing to do, and nothing differs.',
      input: [[], []],
    },
    {id: 'from-nothing', group: 'edges', category: 'an empty old version', input: [[], ['a', 'b']]},
    {id: 'to-nothing', group: 'edges', category: 'an empty new version', input: [['a', 'b'], []]},
    {
      id: 'unchanged',
      group: 'edges',
      category: 'two equal versions',
      input: [
        ['a', 'b', 'a', ''],
        ['a', 'b', 'a', ''],
      ],
    },
    {
      id: 'nothing-in-common',
      group: 'edges',
      category: 'versions that share no line',
      input: [
        ['a', 'b', 'c'],
        ['x', 'y'],
      ],
    },
    {
      id: 'empty-lines',
      group: 'edges',
      category: 'empty lines',
      input: [
        ['', 'a', '', '', 'b'],
        ['a', '', 'b', ''],
      ],
    },
    {
      id: 'shortened',
      group: 'edges',
      category: 'a new version that is shorter',
      input: [
        ['a', 'b', 'c', 'd', 'e'],
        ['b', 'd'],
      ],
    },
    {
      id: 'line-inserted-on-top',
      group: 'basics',
      category: 'a line that shifts all the others',
      input: [
        ['1', '2', '3', '4', '5', '6'],
        ['0', '1', '2', '3', '4', '5', '6'],
      ],
    },
    {
      id: 'first-line-moved-to-the-end',
      group: 'basics',
      category: 'a line that moved from the top to the bottom',
      input: [
        ['z', 'a', 'b', 'c', 'd'],
        ['a', 'b', 'c', 'd', 'z'],
      ],
    },
    {
      id: 'swapped-blocks',
      group: 'basics',
      category: 'two blocks of different size that changed places',
      input: [
        ['p', 'q', 'r', 's', 'x', 'y'],
        ['x', 'y', 'p', 'q', 'r', 's'],
      ],
    },
    {
      id: 'repeated-lines',
      group: 'basics',
      category: 'a line that occurs several times',
      input: [
        ['}', 'a', '}', 'b', '}', '}'],
        ['a', '}', '}', 'b', '}'],
      ],
    },
    {
      id: 'copies-removed',
      group: 'basics',
      category: 'copies of a line that were removed',
      input: [['a', 'a', 'a', 'a'], ['a']],
    },
    {
      id: 'scattered',
      group: 'basics',
      category: 'kept lines that are never neighbours',
      input: [
        ['a', '1', 'b', '2', 'c', '3', 'd'],
        ['4', 'a', '5', 'b', '6', 'c', '7', 'd'],
      ],
    },
    {
      id: 'both-ends-changed',
      group: 'basics',
      category: 'versions that begin and end differently',
      input: [
        ['old head', 'body', 'more', 'old foot', 'older foot'],
        ['new head', 'newer head', 'body', 'more', 'new foot'],
      ],
    },
    {
      id: 'same-letters',
      group: 'basics',
      category: 'different lines made of similar characters',
      input: [
        ['abc', 'de'],
        ['ab', 'cde', 'abc '],
      ],
    },
    {
      id: 'names-of-objects',
      group: 'basics',
      category: 'lines that are names every object knows',
      input: [
        ['constructor', 'a', '__proto__', 'toString'],
        ['a', 'valueOf', 'constructor', '__proto__'],
      ],
    },
    {
      id: 'small-random',
      group: 'basics',
      category: 'short documents over three different lines',
      input: (random) => [
        random.array(24, () => random.pick(['a', 'b', 'c'])),
        random.array(20, () => random.pick(['a', 'b', 'c'])),
      ],
    },
    {
      id: 'long-edited',
      group: 'large',
      category: 'a long document with many small changes',
      input: (random) => edited(random, 280, 400),
    },
    {
      id: 'long-repetitive',
      group: 'large',
      category: 'long documents with few different lines',
      input: (random) => [
        random.array(300, () => `line ${random.int(1, 4)}`),
        random.array(300, () => `line ${random.int(1, 4)}`),
      ],
    },
    {
      id: 'lines-alike',
      group: 'edges',
      category: 'lines that differ in capitals, blanks or leading zeros only',
      input: (random) => {
        const lines = lookalikes(/^[ -~]{0,80}$/);
        return [lines, random.shuffle(lines)];
      },
    },
    {
      id: 'lines-alike-in-pairs',
      group: 'edges',
      category: 'lines that differ in capitals, blanks or leading zeros only',
      input: [
        ['1', 'x', 'Aa', '01', ' a', '$$'],
        ['1.0', 'x', 'BB', '1', 'a', '$'],
      ],
    },
    {
      id: 'every-line-replaced',
      group: 'large',
      category: 'long versions without a common line',
      input: [
        Array.from({length: 300}, (_, index) => `old ${index}`),
        Array.from({length: 300}, (_, index) => `new ${index}`),
      ],
    },
    {
      id: 'all-the-same',
      group: 'large',
      category: 'versions with more than 255 lines in common',
      input: [Array.from({length: 300}, () => ''), Array.from({length: 300}, () => '')],
    },
    {
      id: 'ends-of-the-rules',
      group: 'edges',
      category: 'lines as long as allowed',
      guards: 'both ends of the rules',
      input: [
        ['x'.repeat(80), 'y'],
        ['x'.repeat(79), 'y', 'x'.repeat(80)],
      ],
    },
    {
      id: 'beginning-is-the-end',
      group: 'edges',
      category: 'a version whose beginning and end are both the whole of the other version',
      guards: 'A common beginning and a common end may overlap.',
      input: [
        ['a', 'b', 'a', 'b'],
        ['a', 'b'],
      ],
    },
    ...['', ',', ' ', '|'].map((separator, index) => ({
      id: ['joined-with-nothing', 'joined-with-commas', 'joined-with-blanks', 'joined-with-bars'][index]!,
      group: 'edges',
      category: 'versions that differ only in where one line ends and the next begins',
      guards: 'Versions that are put together to one text with this separator read the same.',
      input: [
        [`x${separator}y`, 'z'],
        ['x', `y${separator}z`],
      ] as Input,
    })),
    {
      id: 'little-in-common',
      group: 'basics',
      category: 'versions of a few dozen lines with little in common',
      input: [[...'ahafadbgdihhhihcicfdhd'], [...'jgfidecfehcgfcaagdcabideafbcj']],
    },
    {
      id: 'far-apart',
      group: 'large',
      category: 'long versions whose common part is at the end of the one and at the beginning of the other',
      input: (random) => shifted(random, 210),
    },
    {
      id: 'far-apart-swapped',
      group: 'large',
      category: 'long versions whose common part is at the end of the one and at the beginning of the other',
      guards: 'The same the other way round: a table too narrow confuses other places.',
      input: (random) => swapped(shifted(random, 210)),
    },
    {
      id: 'an-empty-line-from-nothing',
      group: 'edges',
      category: 'no lines at all against a single empty line',
      input: [[], ['']],
    },
    {
      id: 'ends-overlap-in-part',
      group: 'edges',
      category: 'versions whose common beginning and common end need the same lines',
      input: [
        ['x', 'a', 'a', 'y'],
        ['x', 'a', 'a', 'a', 'y'],
      ],
    },
    {
      id: 'many-kept-between-changes',
      group: 'large',
      category: 'versions with more than 255 lines in common and changes at both ends',
      input: changedHereAndThere([1, 3, 5, 6, 7, 9, 11, 13, 130, 249, 252, 254, 255, 257, 259, 262]),
    },
    {
      id: 'long-lines-that-differ-in-one-place',
      group: 'edges',
      category: 'lines as long as allowed that differ in a single place',
      input: [markedAtEachPlace(80, 'a'), markedAtEachPlace(80, 'b')],
    },
    {
      id: 'no-line-but-lookalikes',
      group: 'edges',
      category:
        'versions without a common line, whose lines differ in capitals, blanks or leading zeros only',
      input: [
        ['Total', 'a b', '7', 'end ', 'null', 'x.y'],
        ['total', 'a  b', '07', 'end', '', 'xzy'],
      ],
    },
  ],
});
