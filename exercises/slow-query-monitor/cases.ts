import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {type Call, numbered, print, query, report, run, traffic} from './lib/calls.ts';

function rules({calls}: ClassInput): string | undefined {
  for (const [index, [, sql]] of calls.entries()) {
    if (typeof sql !== 'string') continue;
    const rest = sql.replace(/'(?:[^']|'')*'|"[^"]*"/g, ' ');
    if (/['"]/.test(rest)) return `call ${index + 1} has a quote that is never closed`;
    if (/(?<![A-Za-z0-9_])[0-9]+[A-Za-z_]/.test(rest))
      return `call ${index + 1} has a number followed by a letter`;
  }
  return undefined;
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [-1, 5], calls: []},
    {construct: [1, 0], calls: []},
    {construct: [1, 51], calls: []},
    {construct: [1, 1], calls: [print('')]},
    {construct: [1, 1], calls: [print("select 'a")]},
    {construct: [1, 1], calls: [print('select "a')]},
    {construct: [1, 1], calls: [print('select 1e5')]},
    {construct: [1, 1], calls: [print('select é')]},
    {construct: [1, 1], calls: [run('select 1', -1)]},
  ],
  generate: (random, size) => {
    const blank = (): string => random.pick(['', '', '', ' ', '\n']);
    if (random.boolean()) {
      const calls = random.array(Math.min(20, size), () => print(blank() + query(random) + blank()));
      return {construct: [10, 2], calls};
    }
    if (random.boolean(0.1)) {
      const words = ['__proto__', 'constructor', 'commit'];
      const calls = random.array(3 + size, () => run(random.pick(words), random.int(0, 3), random.boolean()));
      return {construct: [random.int(0, 1), random.int(1, 3)], calls: [...calls, report]};
    }
    const {construct, calls} = traffic(random, random.int(1, 3), random.int(2, 5), 3 + size);
    // Equal durations make equal totals, where the order decides.
    const isEven = random.boolean();
    const ms = random.pick([10, 10, 1_000_000]);
    const even = (call: Call): Call =>
      isEven && call[0] === 'record' ? run(call[1] as string, ms, call[3] as boolean) : call;
    return {construct, calls: calls.map((call) => even(call as Call))};
  },
  demanding: (random, size) => traffic(random, 10, 20, Math.min(999, size)),
  cases: [
    {
      id: 'sample-fingerprints',
      group: 'samples',
      sample: true,
      explanation: 'The digit in `t1` belongs to the name, and the list of three becomes a list of one.',
      input: {
        construct: [100, 10],
        calls: [
          print("SELECT *  FROM t1 WHERE name = 'O''Hara' AND price > 9.50"),
          print('select id from users where id IN (3, 14, 15)'),
          print('select "Name" from users limit 10'),
        ],
      },
    },
    {
      id: 'sample-monitor',
      group: 'samples',
      sample: true,
      explanation:
        'The first two runs have one fingerprint; 100 ms is just slow enough, 99 ms is not. The third kind finds the monitor full and takes the place of the second.',
      input: {
        construct: [100, 2],
        calls: [
          run('select * from orders where id = 7', 150),
          run('select * from orders where id = 8', 100, true),
          run('select * from orders where id = 9', 99),
          run('select * from users', 120),
          report,
          run('delete from logs', 110),
          report,
        ],
      },
    },
    {
      id: 'numbers',
      group: 'fingerprints',
      category: 'whole numbers, fractions, signs and digits in names',
      input: {
        construct: [1, 1],
        calls: [
          'select 1',
          'select 10, 2.5',
          'a=-5',
          'x1 + y_2 - 3',
          '_1 = 1',
          'limit 5;',
          'a > 007',
          't1.c2 = 0.50',
          '1+1=2',
          'a*2/3.0',
          'round(2.) + 3. + .5',
          '5',
        ].map(print),
      },
    },
    {
      id: 'texts',
      group: 'fingerprints',
      category: 'texts with quotes, digits and blanks',
      input: {
        construct: [1, 1],
        calls: [
          "a = 'x'",
          "a = ''",
          "a = ''''",
          "a = 'it''s' and b = 'no'",
          "'a''b''c'",
          "a = 'two  blanks' ",
          "x'1'y",
          "a = 'SELECT 1' AND b = '(1, 2)'",
          "'a' 'b'",
        ].map(print),
      },
    },
    {
      id: 'quoted-names',
      group: 'fingerprints',
      category: 'names in double quotes',
      input: {
        construct: [1, 1],
        calls: [
          'select "Total 2024"',
          'select "A  B", "c"',
          'FROM "Order" WHERE "Order"."ID" = 4',
          "\"it's\" = 'x'",
          '"(1, 2)"',
          '"?"',
          'A"B1"C1',
          '"select" 1',
          'select "", "B" as c1, ""',
        ].map(print),
      },
    },
    {
      id: 'quotes-of-the-other-kind',
      group: 'fingerprints',
      category: 'one kind of quote inside the other',
      input: {
        construct: [1, 1],
        calls: [
          `size = '5" pipe' or size = '6" pipe'`,
          `a = '"' and B = '"'`,
          `"a'b" = 1 and "c'd" = 2`,
          `'"x"' = "'y'"`,
        ].map(print),
      },
    },
    {
      id: 'blanks-and-case',
      group: 'fingerprints',
      category: 'blanks, line ends and capital letters',
      input: {
        construct: [1, 1],
        calls: [
          '  SELECT\n\t*\n  FROM  Users  ',
          'Select A,B',
          '\n',
          'a\t=\t1',
          'a  =1',
          'INSERT INTO T VALUES (1) ',
          ' "a" ',
          'X',
        ].map(print),
      },
    },
    {
      id: 'lists',
      group: 'fingerprints',
      category: 'parentheses around literals',
      input: {
        construct: [1, 1],
        calls: [
          'in (1)',
          'in (1,2,3)',
          "in ( 1 , 'a'\n, 2.5 )",
          'values (1, 2), (3, 4)',
          'in (?, ?)',
          '(1, (2, 3))',
          '((1))',
          '( 1 2 )',
          'in(1,)',
        ].map(print),
      },
    },
    {
      id: 'not-only-literals',
      group: 'fingerprints',
      category: 'parentheses that hold other things too',
      input: {
        construct: [1, 1],
        calls: [
          'in (1, a, 2, 3)',
          'now()',
          'f( )',
          '(,)',
          'in (-1, -2)',
          '(1 + 2)',
          '(select 1, 2)',
          'f(a, 1, 2)',
          '1, 2, 3',
          '(1, 2',
          '(1, 2))',
          '("a", 1)',
        ].map(print),
      },
    },
    {
      id: 'placeholders',
      group: 'fingerprints',
      category: 'queries with placeholders, and fingerprints of fingerprints',
      input: {
        construct: [1, 1],
        calls: ['a = ?', 'a in (?, 1)', 'a = $1 and b = :name', 'select ? , ?', 'a in (?)'].map(print),
      },
    },
    {
      id: 'at-the-threshold',
      group: 'recording',
      category: 'runs just below, at and above the threshold',
      input: {
        construct: [50, 5],
        calls: [
          run('select 1', 49),
          report,
          run('select 2', 50),
          run('select 3', 51),
          run('select 4', 0, true),
          report,
        ],
      },
    },
    {
      id: 'threshold-zero',
      group: 'recording',
      category: 'a threshold of zero',
      input: {
        construct: [0, 5],
        calls: [report, run('a = 1', 0), run('a = 2', 0, true), run('b', 3), report],
      },
    },
    {
      id: 'failures',
      group: 'recording',
      category: 'queries that failed, slow and fast',
      input: {
        construct: [10, 5],
        calls: [
          run('a = 1', 20, true),
          run('a = 1', 9, true),
          run('a = 2', 30),
          run('b = 1', 15, true),
          run('c', 5, true),
          report,
          run('a = 3', 12, true),
          report,
        ],
      },
    },
    {
      id: 'totals-and-maxima',
      group: 'recording',
      category: 'many short runs against one long one',
      input: {
        construct: [5, 5],
        calls: [
          run('long', 70),
          ...[20, 40, 10, 25].map((ms, index) => run(`often = ${index}`, ms)),
          run('other', 30),
          run('other', 5),
          report,
        ],
      },
    },
    {
      id: 'equal-totals',
      group: 'recording',
      category: 'kinds with equal totals',
      input: {
        construct: [1, 9],
        calls: [
          run('b', 10),
          run('a_', 10),
          run('"B"', 10),
          run('a', 4),
          run('A', 6),
          run('c = 1', 10),
          run('a1', 10),
          report,
        ],
      },
    },
    {
      id: 'room-for-one',
      group: 'memory',
      category: 'room for one kind',
      input: {
        construct: [10, 1],
        calls: [
          run('a = 1', 100),
          run('a = 2', 100),
          run('b', 10),
          report,
          run('a = 3', 20),
          report,
          run('c', 5),
          report,
        ],
      },
    },
    {
      id: 'exactly-full',
      group: 'memory',
      category: 'as many kinds as there is room for',
      input: {
        construct: [10, 3],
        calls: [run('a', 30), run('b', 20), run('c', 10), run('b', 15), report, run('c', 50), report],
      },
    },
    {
      id: 'smallest-total-goes',
      group: 'memory',
      category: 'kinds with few and many runs competing for room',
      input: {
        construct: [10, 3],
        calls: [
          run('often = 1', 10),
          run('once', 100),
          run('often = 2', 10),
          run('twice', 40),
          run('twice', 40),
          run('often = 3', 10),
          run('new = 1', 11),
          report,
          run('newer', 500),
          report,
          run('often = 4', 10),
          report,
        ],
      },
    },
    {
      id: 'longest-ago-goes',
      group: 'memory',
      category: 'equal totals competing for room',
      input: {
        construct: [10, 3],
        calls: [
          run('a', 10),
          run('b', 20),
          run('c', 20),
          run('a', 10),
          run('d', 90),
          report,
          run('e', 60),
          report,
          run('f', 10),
          report,
        ],
      },
    },
    {
      id: 'dropped-and-back',
      group: 'memory',
      category: 'a kind that was dropped and comes back',
      input: {
        construct: [10, 2],
        calls: [
          run('a = 1', 10, true),
          run('a = 1', 15),
          run('b', 40),
          run('c', 30),
          report,
          run('a = 5', 50),
          report,
        ],
      },
    },
    {
      id: 'fast-runs-take-no-room',
      group: 'memory',
      category: 'fast runs of new kinds in a full monitor',
      input: {
        construct: [10, 2],
        calls: [
          run('a', 10),
          run('b', 10),
          run('c', 9),
          run('d', 3, true),
          report,
          run('a', 9),
          run('c', 10),
          report,
        ],
      },
    },
    {
      id: 'random-small',
      group: 'memory',
      category: 'runs of a few kinds',
      input: (random) => traffic(random, 3, 6, 200),
    },
    {
      id: 'a-flood-of-kinds',
      group: 'memory',
      category: 'hundreds of kinds',
      input: (random) => ({
        construct: [10, 50],
        calls: [
          ...random.array(700, () =>
            run(numbered(random.int(1, 120)), random.int(8, 60), random.boolean(0.2)),
          ),
          report,
        ],
      }),
    },
    {
      id: 'signs-that-mean-nothing',
      group: 'fingerprints',
      category: 'backslashes, dollar signs and points that have no meaning here',
      input: {
        construct: [10, 5],
        calls: [
          String.raw`select '\', 'a\', "b\" from t where a = '\' and b = '\''' or c`,
          'select $$ from $& where $1 = "$&" and "$$" = $$',
          'select 1.2.3, .5, 1., 1..2, 3.x1',
          'select "(?)", "( 1 )", "( ?, ? )", "(?,  ?)", "a  b ", (("1")), ( ? , 1 )',
          'select ((1)), ((1), (2)), (?), ( , ), (,?), ?(?)? from f(?)',
          'a_1 1 _1 __proto__ constructor 0x',
        ].map((sql) => print(sql.replace('0x', '0'))),
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'recording',
      category: 'the longest query and the longest times there are',
      guards: 'both ends of the rules',
      input: {
        construct: [100_000, 50],
        calls: [
          run(`select ${'a'.repeat(293)}`, 1_000_000),
          run('select 1', 99_999),
          run('select 1', 100_000, true),
          print(`select '${'a'.repeat(290)}' `),
          report,
        ],
      },
    },
    {
      id: 'one-word-queries',
      group: 'memory',
      category: 'queries of a single word, names of what every object has among them',
      input: {
        construct: [0, 3],
        calls: [
          run('__proto__', 5),
          run('constructor', 6, true),
          report,
          run('__proto__', 2),
          run('valueof', 4),
          run('Constructor', 3),
          report,
          run('commit', 9),
          report,
        ],
      },
    },
    {
      id: 'nothing-but-blanks',
      group: 'recording',
      category: 'queries of which nothing is left',
      input: {
        construct: [10, 2],
        calls: [print(' '), run(' ', 20), run('a', 10), run('\n\t', 15, true), report],
      },
    },
    {
      id: 'hundreds-of-runs-and-kinds',
      group: 'memory',
      category: 'hundreds of runs of one kind, and other kinds that make room for one another in between',
      input: () => ({
        construct: [0, 3],
        calls: Array.from({length: 960}, (_, index): Call => {
          if (index % 107 === 106 || index === 959) return report;
          return index % 7 === 0 ? run(`k${index}`, 0) : run('x', 1, index % 4 !== 0);
        }),
      }),
    },
    {
      id: 'alike-up-to-the-end',
      group: 'fingerprints',
      category: 'queries as long as allowed that differ in one letter',
      input: {
        construct: [5, 4],
        calls: longWordsAlike(293).flatMap((word, index) => [
          ...[run(`select ${word}`, 10 + index), run(`select ${word}`, 10), print(`select ${word}`), report],
        ]),
      },
    },
    {
      id: 'line-ends-within-quotes',
      group: 'fingerprints',
      category: 'texts and quoted names that hold line ends and tabs',
      input: {
        construct: [0, 1],
        calls: [
          ...[
            `a = 'x\ny' b`,
            `a = 'x\n''y\n' b`,
            `select "a\nb" c`,
            `select "a\tb\n\nc" d`,
            `"\n"`,
            `'\n'`,
            `"\t" 'a\t\n'`,
          ],
          ...[
            `f( 'a\n', "b\n" )`,
            `in ('\n', 1,\n2\t)`,
            `""`,
            `a = '' b`,
            `"" ''`,
            `("")`,
            `('')`,
            `"(1)" (1)`,
            `"( ?,\n?)"`,
          ],
        ].map(print),
      },
    },
    {
      id: 'far-over-a-million',
      group: 'memory',
      category: 'totals far over the longest time of one run, competing for room',
      input: () => ({
        construct: [1, 1],
        calls: [
          ...Array.from({length: 103}, () => run('a', 999_999)),
          ...[report, run('b', 1_000_000), report, run('b', 1), run('c', 7), report],
        ],
      }),
    },
    {
      id: 'signs-beside-words',
      group: 'fingerprints',
      category: 'two hyphens, dollars and points directly behind words',
      input: {
        construct: [0, 1],
        calls: ['select 1 -- 2\nfrom t', 'select a$1', 'select t.5', 'a--1', 'x.y1.2', '$1 #2 @3'].map(print),
      },
    },
  ],
});
