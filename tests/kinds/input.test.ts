import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {classInput} from '#lib/kinds/class/input';
import type {ClassSignature} from '#lib/kinds/class/signature';
import {functionInput} from '#lib/kinds/function/input';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Parameter} from '#lib/values/signature';
import {writeType} from '#lib/values/type-text';
import {arbitraryType, arbitraryValue} from '../values/arbitrary';

const distances: FunctionSignature = {
  kind: 'function',
  name: 'distances',
  parameters: [
    {name: 'n', type: 'int', rules: {min: 1, max: 100}},
    {name: 'edges', type: '[int, int, int][]'},
    {name: 'source', type: 'int'},
  ],
  returns: 'int[]',
};

const cache: ClassSignature = {
  kind: 'class',
  name: 'Cache',
  parameters: [{name: 'capacity', type: 'int', rules: {min: 1}}],
  methods: [
    {name: 'get', parameters: [{name: 'key', type: 'string'}], returns: 'any'},
    {
      name: 'put',
      parameters: [
        {name: 'key', type: 'string'},
        {name: 'value', type: 'any'},
      ],
      returns: 'void',
    },
  ],
  callsMax: 5,
};

const arbitraryParameters = fc.array(arbitraryType, {minLength: 1, maxLength: 3}).map((types) =>
  types.map((type, index) => ({
    type,
    parameter: {name: `p${index}`, type: writeType(type)} satisfies Parameter,
  })),
);

test('the text of a function input is read back as the same input', () => {
  const made = arbitraryParameters.chain((list) =>
    fc.tuple(
      fc.constant(list.map(({parameter}) => parameter)),
      fc.tuple(...list.map(({type}) => arbitraryValue(type))),
    ),
  );
  fc.assert(
    fc.property(made, ([parameters, input]) => {
      const signature: FunctionSignature = {kind: 'function', name: 'f', parameters, returns: 'any'};
      expect(functionInput.check(signature, input)).toStrictEqual({ok: true, value: input});
      const text = functionInput.format(signature, input);
      expect(functionInput.parse(signature, text)).toStrictEqual({ok: true, value: input});
    }),
  );
});

test('the text of a class input is read back as the same input', () => {
  const made = arbitraryParameters.chain((list) =>
    fc.tuple(
      fc.constant(list.map(({parameter}) => parameter)),
      fc.array(fc.tuple(...list.map(({type}) => arbitraryValue(type))), {minLength: 1, maxLength: 4}),
    ),
  );
  fc.assert(
    fc.property(made, ([parameters, [construct, ...rest]]) => {
      const signature: ClassSignature = {
        kind: 'class',
        name: 'Thing',
        parameters,
        methods: [{name: 'call', parameters, returns: 'any'}],
        callsMax: 10,
      };
      const input: ClassInput = {construct: construct!, calls: rest.map((args) => ['call', ...args])};
      expect(classInput.check(signature, input)).toStrictEqual({ok: true, value: input});
      expect(classInput.parse(signature, classInput.format(signature, input))).toStrictEqual({
        ok: true,
        value: input,
      });
    }),
  );
});

test.each([
  ['n = 2\nedges = [[0, 1, 5]]\nsource = 0'],
  ['2\n[[0, 1, 5]]\n0\n'],
  ['  source=0;\n\n n : 2\r\nedges = [\n  [0, 1, 5], // one\n]'],
  ['n = 2, edges = [[0,1,5,],], source = 0'],
  ['const n = 2;\nlet edges = [[0, 1, 5]];\nvar source = 0;'],
])('a function input may be written %j', (text) => {
  expect(functionInput.parse(distances, text)).toEqual({ok: true, value: [2, [[0, 1, 5]], 0]});
});

/** What JavaScript lets stand between any two tokens. */
const blank = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r\n', '/* a, ] */', '/*\n*/', '// = [\n'), {maxLength: 3})
  .map((parts) => parts.join(''));

test('in a function input white space and comments may stand between any two tokens, as in JavaScript', () => {
  const tokens = 'n = 2 ; edges = [ [ 0 , 1 , 5 ] , ] ; source = 0 ;'.split(' ');
  const gaps = fc.array(blank, {minLength: tokens.length, maxLength: tokens.length});
  fc.assert(
    fc.property(gaps, (between) => {
      const text = tokens.map((token, index) => token + between[index]).join('');
      expect(functionInput.parse(distances, text)).toEqual({ok: true, value: [2, [[0, 1, 5]], 0]});
    }),
  );
});

test('in a class input white space and comments may stand between any two tokens, as in JavaScript', () => {
  const tokens = 'const c = new Cache ( 2 ) ; c . put ( "a" , 0 ) ; c . get ( "a" ) ;'
    .split(' ')
    .map((token) => (token === 'const' || token === 'new' ? `${token} ` : token));
  const gaps = fc.array(blank, {minLength: tokens.length, maxLength: tokens.length});
  const calls = [
    ['put', 'a', 0],
    ['get', 'a'],
  ];
  fc.assert(
    fc.property(gaps, (between) => {
      const text = tokens.map((token, index) => token + between[index]).join('');
      expect(classInput.parse(cache, text)).toEqual({ok: true, value: {construct: [2], calls}});
    }),
  );
});

test.each([
  ['n = 2\nedges = [[0, 1]]\nsource = 0', 'Line 2: edges[0] must be an array of 3, got [0, 1].'],
  ['n = 2\nedges = [[0, 1, 5]', 'Line 2: "[" is never closed by "]".'],
  ['n = 2\nedge = []', 'Line 2: there is no parameter `edge` (did you mean edges?).'],
  ['zebra = 2', 'Line 1: there is no parameter `zebra`; there is n, edges, source.'],
  ['n = 2\nn = 3', 'Line 2: n is given twice.'],
  ['n = 2', 'edges is missing; add a line `edges = …` with a value of type [int, int, int][].'],
  ['', 'n is missing; add a line `n = …` with a value of type int.'],
  ['n = 0\nedges = []\nsource = 0', 'Line 1: n must be at least 1, got 0.'],
  ['n = 2 3', 'Line 1: expected the end of the line but found `3`.'],
  ['n =\n', 'Line 2: expected a value but found the end.'],
  ['n = two', 'Line 1: `two` is not a value; put text in quotes.'],
  ['1\n[]\n0\n7', 'Line 4: expected the end after 3 values but found `7`.'],
])('the function input %j is refused: %s', (text, message) => {
  expect(functionInput.parse(distances, text)).toEqual({ok: false, message});
});

test.each([
  ['Cache(2)\nput("a", 0)\nget("a")'],
  ['new Cache(2);\nput("a", 0);\nget("a");'],
  ["const cache = new Cache(2)\ncache.put('a', 0,)\n\n  cache.get('a') // hit"],
  ['Cache(\n  2\n)\nput("a",\n  0)\nget("a")'],
])('a class input may be written %j', (text) => {
  expect(classInput.parse(cache, text)).toEqual({
    ok: true,
    value: {
      construct: [2],
      calls: [
        ['put', 'a', 0],
        ['get', 'a'],
      ],
    },
  });
});

test.each([
  ['put("a", 1)', 'Line 1: begin with the constructor, `Cache(…)`.'],
  ['', 'Line 1: begin with the constructor, `Cache(…)`.'],
  ['Cache()', 'Line 1: Cache takes 1 argument (capacity), got 0.'],
  ['Cache(0)', 'Line 1: capacity must be at least 1, got 0.'],
  ['Cache(1)\nget(5)', 'Line 2: key must be a string, got 5.'],
  ['Cache(1)\n\ngot("a")', 'Line 3: Cache has no method `got` (did you mean get?).'],
  ['Cache(1)\nremove("a")', 'Line 2: Cache has no method `remove`; it has get, put.'],
  ['Cache(1)\nget "a"', 'Line 2: expected "(" after get but found `"a"`.'],
  ['Cache(1)\nget("a") get("b")', 'Line 2: expected the end of the line but found `get("b")`.'],
  ['Cache(1)\nCache(1)', 'Line 2: the constructor comes once, on the first line.'],
  ['Cache(1)\nget("a"', 'Line 2: "(" is never closed by ")".'],
  [`Cache(1)${'\nget("a")'.repeat(6)}`, 'Line 7: at most 5 calls are allowed.'],
  ['Cache(1)\n42', 'Line 2: expected a call such as `method(arguments)` but found `42`.'],
])('the class input %j is refused: %s', (text, message) => {
  expect(classInput.parse(cache, text)).toEqual({ok: false, message});
});

test('a class input that is no such thing is refused with what it should be', () => {
  for (const value of [
    null,
    [],
    {construct: []},
    {construct: [], calls: [[]]},
    {construct: [], calls: [], more: 1},
  ]) {
    expect(classInput.check(cache, value)).toEqual({
      ok: false,
      message: 'The input is {construct: [arguments], calls: [[method, ...arguments], …]}.',
    });
  }
});

test('the output of a class has one line for each line of its input', () => {
  const input: ClassInput = {
    construct: [1],
    calls: [
      ['put', 'a', 1],
      ['get', 'a'],
    ],
  };
  const output = classInput.formatOutput(cache, [undefined, 1]);
  expect(output.split('\n')).toHaveLength(classInput.format(cache, input).split('\n').length);
  expect(output).toBe('–\n–\n1');
});
