/** Makes programs that print values of every kind, for comparison with Node's own console. */
import fc from 'fast-check';

/** Expressions of values that print the same here as in Node; those that do not are named in DECISIONS.md of the grader. */
const leaves = [
  ...[
    '0',
    '-0',
    '1.5',
    '1e21',
    'NaN',
    '-Infinity',
    '12n',
    'true',
    'null',
    'undefined',
    '""',
    '"a"',
    '"it\'s"',
  ],
  ...[
    '"it\'s \\"quoted\\""',
    '"`$' + '{}\' \\""',
    '"line\\nbreak"',
    '"\\x07\\x7f\\\\"',
    '"\\ud83d"',
    '"😀"',
    '"__proto__"',
  ],
  ...['"x".repeat(200)', '"ab\\ncd\\n".repeat(12)', 'Symbol("s")', 'Symbol()', 'Symbol.iterator'],
  ...['/a+b/gi', '/\\//u', 'new Date(0)', 'new Date(NaN)', 'new Error("no")', 'new RangeError()'],
  ...[
    'function named() {}',
    '() => {}',
    '(class A {})',
    '(class extends Map {})',
    'async () => {}',
    'function* g() {}',
  ],
  ...[
    'async function* h() {}',
    '(class A { static x = 1 })',
    'Math.max',
    'Map',
    'new Number(3)',
    'new String("abc")',
  ],
  ...['Object("x")', 'Object(1n)', 'Object(Symbol("b"))', 'new Boolean(false)', 'Object(-0)'],
  ...['new Uint8Array(3)', 'new Float64Array([1.5, -0])', 'new BigInt64Array(2)', 'new ArrayBuffer(3)'],
  ...['new DataView(new ArrayBuffer(2))', 'new WeakMap()', 'new WeakSet()', 'Math', 'JSON', 'Reflect'],
  ...[
    'Object.create(null)',
    'Object.create({})',
    'Object.create(Object.create(null))',
    '[,1,,,2]',
    'new Array(5)',
  ],
  ...['Array.from({length: 120}, (_, i) => i)', 'Array.from({length: 27}, (_, i) => "item" + i)'],
  ...[
    'Array.from({length: 9}, (_, i) => i % 2 ? "x".repeat(i) : i)',
    '(function () { return arguments; })(1, "b")',
  ],
  ...[
    'new (class Point { constructor() { this.x = 1; } })()',
    'new (class extends Array {})(3)',
    'new (class M extends Map {})([[1, 2]])',
  ],
  ...[
    '({get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {}})',
    '(() => { const o = {a: 1}; o.self = o; return o; })()',
  ],
  ...[
    '(() => { const a = [1]; a.push({a}); return a; })()',
    '(() => { const f = () => {}; f.x = 1; return f; })()',
  ],
  ...[
    'Object.assign([1, 2], {named: 3})',
    '({[Symbol("k")]: 1, "a-b": 2, 3: 4, valid_name: 5})',
    'Object.freeze({a: {b: {c: {d: 1}}}})',
  ],
  ...['new Map([["a", {b: 1}], [{c: 1}, [1, 2]]])', 'new Set([1, "two", [3]])', 'new Map()', 'new Set()'],
  ...[
    'Object.assign(new Error("with keys"), {code: 7})',
    'new Error("outer", {cause: "inner"})',
    'new (class Mine extends Error {})("m")',
  ],
  ...[
    'new AggregateError([1, 2], "both")',
    'Object.defineProperty({}, "hidden", {value: 1})',
    'globalThis.undefinedName',
    'Object.assign(Object.create({inherited: 1}), {own: 2})',
  ],
  ...[
    '({[Symbol.toStringTag]: "Tagged"})',

    'new (class Foo { [Symbol.toStringTag] = "Own" })()',
  ],
];

/** A value of any kind, as it is written in a program. */
export const valueExpression: fc.Arbitrary<string> = fc.letrec<{any: string}>((tie) => ({
  any: fc.oneof(
    {depthSize: 'small', maxDepth: 5},
    fc.constantFrom(...leaves),
    fc.array(tie('any'), {maxLength: 12}).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        fc.tuple(fc.constantFrom('a', 'bee', '"c d"', '7', 'longer_name_of_a_key', '__proto_'), tie('any')),
        {maxLength: 6},
      )
      .map((fields) => `({${fields.map(([key, value]) => `${key}: ${value}`).join(', ')}})`),
    fc
      .array(fc.tuple(tie('any'), tie('any')), {maxLength: 4})
      .map((all) => `new Map([${all.map(([k, v]) => `[${k}, ${v}]`).join(', ')}])`),
    fc.array(tie('any'), {maxLength: 5}).map((items) => `new Set([${items.join(', ')}])`),
  ),
})).any;

const pattern = fc
  .array(fc.constantFrom('%s', '%d', '%i', '%f', '%j', '%O', '%c', '%%', '%', '%x', ' text ', 'ü'), {
    maxLength: 6,
  })
  .map((parts) => JSON.stringify(parts.join('')));
const formatted = fc.constantFrom(
  ...[
    '"42"',
    '"42.9px"',
    '1.5',
    '-0',
    '12n',
    'null',
    'undefined',
    '{a: {b: {}}}',
    '[1, [2]]',
    'new Date(0)',
    'Math.max',
    '"s"',
  ],
  ...[
    'Symbol("q")',
    '{toString() { return "mine"; }}',
    'new (class { toString() { return "own"; } })()',
    '{[Symbol.toPrimitive]: undefined}',
  ],
);
const label = fc.constantFrom('', '"x"', '5', 'undefined');
const options = fc.constantFrom(
  '{depth: 0}',
  '{depth: null}',
  '{depth: 5}',
  '{maxArrayLength: 2}',
  '{breakLength: 20}',
  '{compact: false}',
  '{maxStringLength: 3}',
  'undefined',
  'null',
);
const tabular = fc.oneof(
  valueExpression,
  fc
    .array(
      fc.constantFrom('{a: 1, b: "x"}', '[1, 2]', '3', 'null', '{c: {d: 1, e: 2, f: 3}}', '{}', '"text"'),
      {maxLength: 5},
    )
    .map((rows) => `[${rows.join(', ')}]`),
  fc.constantFrom('new Map([["k", {v: 1}]])', 'new Set(["m"])', '{row: {x: 1}}', '5', 'null'),
);

/** One statement that calls the console. */
export const consoleStatement: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(valueExpression, {maxLength: 3}).map((values) => `console.log(${values.join(', ')})`),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(pattern, fc.array(formatted, {maxLength: 4}))
      .map(([text, values]) => `console.log(${[text, ...values].join(', ')})`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(valueExpression, options).map(([value, given]) => `console.dir(${value}, ${given})`),
  },
  {
    weight: 2,
    arbitrary: tabular.map((value) => `console.table(${value})`).filter((call) => !call.includes('Error')),
  },
  fc
    .tuple(tabular, fc.constantFrom('["a"]', '["a", "zz"]', '[]'))
    .map(([value, columns]) => `console.table(${value}, ${columns})`)
    .filter((call) => !call.includes('Error')),
  fc
    .tuple(fc.constantFrom('count', 'countReset', 'timeLog'), label)
    .map(([name, of]) => `console.${name}(${of})`)
    .filter((call) => !call.includes('timeLog')),
  fc
    .tuple(fc.constantFrom('info', 'warn', 'error', 'debug', 'dirxml'), valueExpression)
    .map(([name, value]) => `console.${name}(${value})`),
  fc.constantFrom(
    'console.group("g")',
    'console.group()',
    'console.groupCollapsed("c", 1)',
    'console.groupEnd()',
    'console.clear()',
  ),
  fc
    .tuple(
      fc.constantFrom('true', 'false', '0'),
      fc.constantFrom('', ', "why"', ', "n %d", 5', ', {a: 1}', ', 1, 2'),
    )
    .map(([held, rest]) => `console.assert(${held}${rest})`),
);
