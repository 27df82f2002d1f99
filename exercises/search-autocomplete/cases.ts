import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Term = [term: string, weight: number];
type Call = ClassInput['calls'][number];

const termsMax = 3000;
const callsMax = 5000;

const suggest = (prefix: string, limit: number): Call => ['suggest', prefix, limit];
const asked = (terms: Term[], ...calls: Call[]): ClassInput => ({construct: [terms], calls});

/** Up to `count` different terms; few letters make them share beginnings, few weights make them equal. */
function dictionary(
  random: Random,
  count: number,
  alphabet: string,
  lengthMax: number,
  weightMax: number,
): Term[] {
  const terms = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    terms.set(random.string(random.int(1, lengthMax), alphabet), random.int(0, weightMax));
  }
  return random.shuffle([...terms]);
}

/** Terms of eight letters, `spread` different beginnings of three letters. */
function wideDictionary(random: Random, count: number, spread: number): Term[] {
  const beginnings = random.array(spread, () => random.string(3));
  const terms = new Map<string, number>();
  while (terms.size < count) terms.set(random.pick(beginnings) + random.string(5), random.int(0, 999));
  return [...terms];
}

const menu: Term[] = [
  ['sales_order', 90],
  ['sales', 40],
  ['sale', 40],
  ['salary', 75],
  ['stock', 60],
  ['sales_invoice', 90],
];

const prefixOf = (random: Random, [term]: Term) => term.slice(0, random.int(0, term.length));

/** Hundreds of terms with one beginning, all of which are asked for. */
function allOfMany(random: Random): ClassInput {
  const terms = wideDictionary(random, random.int(50, 1200), 1);
  const prefix = terms[0]![0].slice(0, random.int(0, 3));
  const first = random.boolean() ? [suggest(prefix, random.int(1, 20))] : [];
  return asked(terms, ...first, suggest(prefix, termsMax));
}

/** Weights on both sides of a power of ten, up to the greatest. */
function weightsAlike(random: Random): ClassInput {
  const power = 10 ** random.int(1, 9);
  const terms = ['a', 'b', 'c'].map((term): Term => [term, power - random.int(0, 2)]);
  return asked(terms, suggest('', 3));
}

export default defineCases<ClassInput>({
  rules: ({construct: [terms]}) => {
    const seen = new Set<string>();
    for (const [term] of terms as Term[]) {
      if (seen.has(term)) return `The terms must be different, and "${term}" occurs twice.`;
      seen.add(term);
    }
    return undefined;
  },
  badInputs: [
    asked([['', 1]]),
    asked([['Sale', 1]]),
    asked([['sale', -1]]),
    asked([['sale', 1_000_000_001]]),
    asked([
      ['sale', 1],
      ['sale', 2],
    ]),
    asked([['sale', 1]], suggest('s', -1)),
    asked([['sale', 1]], suggest('two words', 1)),
    asked([['x'.repeat(41), 1]]),
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.boolean(0.8) ? allOfMany(random) : weightsAlike(random);
    const terms = dictionary(
      random,
      random.int(0, 2 + Math.floor(size / 3)),
      'ab_',
      4,
      random.pick([0, 2, 12, 1_000_000_000]),
    );
    for (const named of ['__proto__', 'constructor']) {
      if (random.boolean(0.15)) terms.push([named, random.int(0, 3)]);
    }
    return asked(
      terms,
      ...random.array(random.int(1, 2 + Math.floor(size / 2)), () => {
        const prefix =
          terms.length > 0 && random.boolean(0.8)
            ? prefixOf(random, random.pick(terms))
            : random.string(random.int(0, 3), 'ab_');
        return suggest(prefix, random.pick([0, 1, 1, 2, 3, 5, 12, 100]));
      }),
    );
  },
  demanding: (random, size) => {
    const count = Math.max(1, Math.min(size, termsMax));
    const terms = wideDictionary(random, count, Math.max(1, Math.floor(count / 4)));
    return asked(
      terms,
      ...random.array(Math.min(count, callsMax), () => suggest(random.pick(terms)[0].slice(0, 4), 3)),
    );
  },
  cases: [
    {
      id: 'sales',
      group: 'samples',
      sample: true,
      explanation:
        '`sales_invoice` and `sales_order` have the same weight, so the alphabet decides. With `sal` the two best of five are cut off; `sales` begins with itself.',
      input: asked(menu, suggest('sales_', 5), suggest('sal', 2), suggest('sales', 3), suggest('x', 5)),
    },
    {
      id: 'empty-prefix',
      group: 'samples',
      sample: true,
      explanation: 'Everything begins with `""`. Weight 0 is a weight, and `_` comes before the letters.',
      input: asked(
        [
          ['tea', 0],
          ['t_shirt', 0],
          ['ten', 7],
        ],
        suggest('', 10),
        suggest('', 2),
        suggest('te', 0),
      ),
    },
    {
      id: 'no-terms',
      group: 'finding',
      category: 'an empty dictionary',
      guards: 'Catches failures on a dictionary without terms.',
      input: asked([], suggest('', 3), suggest('a', 3)),
    },
    {
      id: 'deep-below',
      group: 'finding',
      category: 'terms much longer than the prefix',
      input: asked(
        [
          ['internationalisation', 4],
          ['internal_audit_report', 9],
          ['invoice', 5],
          ['in', 1],
        ],
        suggest('i', 10),
        suggest('int', 10),
        suggest('inter', 10),
        suggest('internationalisation', 10),
        suggest('internationalisations', 10),
      ),
    },
    {
      id: 'prefix-is-a-term',
      group: 'finding',
      category: 'prefixes that are terms themselves',
      input: asked(
        [
          ['car', 5],
          ['card', 5],
          ['care', 8],
          ['ca', 3],
        ],
        suggest('car', 10),
        suggest('card', 10),
        suggest('ca', 1),
        suggest('ca', 10),
      ),
    },
    {
      id: 'inside-only',
      group: 'finding',
      category: 'text that occurs inside terms but not at their beginning',
      input: asked(
        [
          ['reorder', 9],
          ['order', 4],
          ['sales_order', 8],
          ['ordering', 6],
        ],
        suggest('order', 10),
        suggest('rder', 10),
        suggest('re', 10),
      ),
    },
    {
      id: 'beyond-every-term',
      group: 'finding',
      category: 'prefixes that leave the dictionary, at once or late',
      input: asked(
        [['alpha', 1]],
        suggest('alphabet', 5),
        suggest('b', 5),
        suggest('al_', 5),
        suggest('alpha', 5),
      ),
    },
    {
      id: 'names-of-objects',
      group: 'finding',
      category: 'terms that objects know already',
      input: asked(
        [
          ['constructor', 3],
          ['__proto__', 5],
          ['_', 5],
          ['construct', 1],
        ],
        suggest('', 10),
        suggest('__', 10),
        suggest('con', 10),
        suggest('constructor', 10),
        suggest('__proto__', 10),
      ),
    },
    {
      id: 'names-of-objects-absent',
      group: 'finding',
      category: 'prefixes that objects know already, in a dictionary that does not',
      input: asked([['a', 1]], suggest('constructor', 10), suggest('__proto__', 10), suggest('a', 10)),
      guards: 'Catches prefixes that are looked up in a plain object.',
    },
    {
      id: 'weight-zero',
      group: 'order',
      category: 'terms of weight 0',
      input: asked(
        [
          ['b', 0],
          ['ab', 0],
          ['abc', 1],
          ['a', 0],
        ],
        suggest('', 10),
        suggest('a', 2),
        suggest('b', 10),
      ),
    },
    {
      id: 'weights-are-numbers',
      group: 'order',
      category: 'weights with different numbers of digits',
      input: asked(
        [
          ['a', 9],
          ['ab', 10],
          ['ac', 100],
          ['ad', 1_000_000_000],
          ['ae', 99],
        ],
        suggest('a', 10),
        suggest('a', 2),
      ),
    },
    {
      id: 'equal-weights',
      group: 'order',
      category: 'many terms of equal weight',
      input: (random) =>
        asked(
          random.shuffle(
            ['b', 'ba', 'b_a', 'bab', 'b_', 'bz', 'baa', 'b__', 'bb'].map((term): Term => [term, 7]),
          ),
          suggest('b', 20),
          suggest('b', 3),
          suggest('b_', 20),
        ),
    },
    {
      id: 'best-come-late',
      group: 'order',
      category: 'limits smaller than the number of matches, the best far back in the alphabet',
      input: asked(
        'abcdefghijklm'.split('').map((letter, index): Term => [`x${letter}`, index]),
        suggest('x', 1),
        suggest('x', 5),
        suggest('', 12),
        suggest('x', 13),
      ),
    },
    {
      id: 'limits',
      group: 'order',
      category: 'limit 0, and limits beyond the number of matches',
      input: asked(
        Array.from(
          {length: 30},
          (_, i): Term => [`t${'abcdef'[i % 6]}${'vwxyz'[Math.floor(i / 6)]}`, (i * 7) % 11],
        ),
        suggest('t', 0),
        suggest('t', 29),
        suggest('t', 30),
        suggest('t', 3000),
        suggest('', 25),
        suggest('q', 0),
      ),
    },
    {
      id: 'same-question-again',
      group: 'order',
      category: 'the same prefix asked with different limits',
      input: asked(
        menu,
        suggest('s', 2),
        suggest('s', 6),
        suggest('s', 1),
        suggest('sale', 1),
        suggest('s', 6),
      ),
    },
    {
      id: 'mixed-small',
      group: 'order',
      category: 'a small dictionary, many questions',
      input: (random) => {
        const terms = dictionary(random, 40, 'ab_', 5, 6);
        return asked(
          terms,
          ...random.array(80, () => suggest(prefixOf(random, random.pick(terms)), random.int(0, 9))),
        );
      },
    },
    {
      id: 'mixed-middle',
      group: 'large',
      category: 'a dictionary of hundreds of terms',
      input: (random) => {
        const terms = dictionary(random, 500, 'abcde_', 7, 40);
        return asked(
          terms,
          ...random.array(200, () => suggest(prefixOf(random, random.pick(terms)), random.int(0, 30))),
        );
      },
    },
    {
      id: 'few-matches-each',
      group: 'large',
      category: 'a large dictionary, few matches for each question',
      input: (random) => {
        const terms = wideDictionary(random, 2000, 600);
        return asked(
          terms,
          ...random.array(1500, () =>
            suggest(random.pick(terms)[0].slice(0, random.int(4, 6)), random.int(1, 5)),
          ),
        );
      },
    },
    {
      id: 'no-match-at-all',
      group: 'large',
      category: 'a large dictionary, no match for any question',
      input: (random) => {
        const terms = wideDictionary(random, 2500, 600);
        return asked(
          terms,
          ...random.array(900, () => suggest(`${random.string(2)}_${random.string(2)}`, random.int(1, 5))),
        );
      },
    },
    {
      id: 'all-begin-alike',
      group: 'large',
      category: 'thousands of terms that begin with the same letters',
      input: (random) => {
        const terms = wideDictionary(random, termsMax, 100).map(
          ([term, weight]): Term => [`aaa${term}`, weight],
        );
        return asked(terms, ...random.array(3000, () => suggest(random.pick(terms)[0].slice(0, 9), 3)));
      },
    },
    {
      id: 'everything',
      group: 'large',
      category: 'more than a thousand terms at once',
      input: (random) =>
        asked(
          wideDictionary(random, 1200, 9).map(([term, weight]): Term => [`a${term}`, weight]),
          suggest('a', 200),
          suggest('a', termsMax),
          suggest('', 1101),
        ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'finding',
      category: 'terms and prefixes as long as allowed',
      guards: 'both ends of the rules',
      input: asked(
        [
          ['a'.repeat(40), 1],
          [`${'a'.repeat(39)}b`, 2],
          ['a'.repeat(39), 3],
          ...longWordsAlike(40).map((term, index): Term => [term, index % 3]),
          ['z'.repeat(38), 1],
        ],
        ...['z', 'zz', 'z'.repeat(20), 'z'.repeat(38), 'z'.repeat(39)].map((prefix) => suggest(prefix, 9)),
        suggest('a'.repeat(40), 9),
        suggest('a'.repeat(39), 9),
        suggest(`${'a'.repeat(39)}c`, 9),
      ),
    },
    {
      id: 'greatest-weights',
      group: 'order',
      category: 'weights as great as allowed beside such of one digit less',
      guards: 'Catches weights that are filled up with zeros to nine digits.',
      input: asked(
        [
          ['aa', 999_999_999],
          ['ab', 1_000_000_000],
          ['ac', 5],
          ['ad', 999_999_998],
          ['ae', 1_000_000_000],
          ['b', 100_000_000],
        ],
        suggest('a', 3),
        suggest('a', 10),
        suggest('', 1),
        suggest('', 10),
      ),
    },
    {
      id: 'greatest-weight-last',
      group: 'order',
      category: 'weights as great as allowed beside such of one digit less',
      input: asked(
        [
          ['x', 1_000_000_000],
          ['xy', 999_999_999],
          ['xyz', 200_000_000],
        ],
        suggest('x', 1),
        suggest('x', 3),
        suggest('xy', 1),
      ),
    },
  ],
});
