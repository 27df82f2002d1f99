import fc from 'fast-check';
import {expect, test} from 'vitest';
import {LiteralError, LiteralReader} from '#lib/values/literal';
import {sentenceOf} from '#lib/values/problem';
import {checkRules, checkRulesFit} from '#lib/values/rules';
import {checkType} from '#lib/values/type-check';
import {parseType, TypeTextError, writeType} from '#lib/values/type-text';
import {writeValue} from '#lib/values/write-value';
import {arbitraryType, arbitraryValue} from './arbitrary';

const read = (text: string): unknown => new LiteralReader(text).value();
const typed = fc
  .integer()
  .chain(() => arbitraryType.chain((type) => fc.tuple(fc.constant(type), arbitraryValue(type))));

test('a written type is read back as the same type', () => {
  fc.assert(
    fc.property(arbitraryType, (type) => {
      expect(parseType(writeType(type))).toEqual(type);
    }),
  );
});

test('every value made for a type is of that type', () => {
  fc.assert(
    fc.property(typed, ([type, value]) => {
      expect(checkType(type, value)).toBeUndefined();
    }),
  );
});

test('a written value is read back as the same value', () => {
  fc.assert(
    fc.property(typed, ([, value]) => {
      expect(read(writeValue(value))).toStrictEqual(value);
    }),
  );
});

test('any JSON text is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(read(text)).toStrictEqual(JSON.parse(text));
    }),
  );
});

test('arbitrary text is read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'[]{}:,"\'`\\ \n-+0.1eNnux_$tfI/')}), (text) => {
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(LiteralError);
      }
    }),
  );
});

test('values may be written the way people write them', () => {
  expect(read("{'a': [1, 2,], b: undefined, `c`".replace(', `c`', '}'))).toEqual({a: [1, 2], b: undefined});
  expect(read('[NaN, -Infinity, +1, .5, 1e3, 0x1f, -0, 12n]')).toStrictEqual([
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    1,
    0.5,
    1000,
    31,
    -0,
    12n,
  ]);
  expect(read('[True, None, // a comment\n false]')).toEqual([true, null, false]);
  expect(read(String.raw`'it\'s \u0041\x42\n'`)).toBe("it's AB\n");
});

test('deep nesting is refused before it overflows the stack', () => {
  expect(() => read('['.repeat(100_000))).toThrow('at most 200 levels');
});

test.each([
  ['int[][]', [[1], [2, 1.5]], 'x[1][1] must be an int, got 1.5'],
  ['[int, int, int][]', [[0, 1]], 'x[0] must be an array of 3, got [0, 1]'],
  ['int', -0, 'x must be an int, got -0'],
  ['int', 2 ** 53, 'x must be an int, got 9007199254740992'],
  ['float', Number.NaN, 'x must be a float, got NaN'],
  ['string', 5, 'x must be a string, got 5'],
  ['"open" | "closed"', 'ajar', 'x must be "open" or "closed", got "ajar"'],
  ['int | null', 'a', 'x must be an int or null, got "a"'],
  ['{name: string, age?: int}', {age: 1}, 'x needs the field name'],
  ['{name: string, age?: int}', {name: 'a', age: null}, 'x.age must be an int, got null'],
  ['{name: string}', {name: 'a', nam: 1}, 'x has no field "nam"'],
  ['map<int>', {'a b': 'c'}, 'x["a b"] must be an int, got "c"'],
  ['({kind: "a", at: int} | {kind: "b"})[]', [{kind: 'a', at: '1'}], 'x[0].at must be an int, got "1"'],
  ['any', [new Map()], 'x[0] must be plain data, got Map {}'],
  ['any', () => 1, 'x must be plain data, got a function'],
])('%s refuses %j: %s', (type, value, sentence) => {
  const found = checkType(parseType(type), value);
  expect(found && sentenceOf('x', found)).toBe(sentence);
});

test.each([
  ['integer', '"integer" is no type'],
  ['int[', 'expected the end but found "["'],
  ['[int', 'expected "]" but found the end'],
  ['{a int}', 'expected ":" but found "int"'],
  ['map<int', 'expected ">" but found the end'],
  ['int int', 'expected the end but found "int"'],
  ['', 'expected a type but found the end'],
  ['int;', 'unexpected ";"'],
])('the notation %j is refused: %s', (text, message) => {
  expect(() => parseType(text)).toThrow(TypeTextError);
  expect(() => parseType(text)).toThrow(message);
});

test.each([
  [{min: 0}, -1, 'x must be at least 0, got -1'],
  [{max: 1000}, 1001, 'x must be at most 1,000, got 1001'],
  [{length: [1, 2]}, '', 'x must have at least 1 character, got 0'],
  [{length: [0, 1]}, [1, 2], 'x must have at most 1 item, got 2'],
  [{length: [2, 2]}, 'a', 'x must have exactly 2 characters, got 1'],
  [{pattern: '[a-z]*'}, 'aB', 'x must match [a-z]*, got "aB"'],
  [{items: {items: {max: 3}}}, [[1], [2, 4]], 'x[1][1] must be at most 3, got 4'],
  [{items: {elements: [{}, {min: 0}]}}, [[-5, -1]], 'x[0][1] must be at least 0, got -1'],
  [{fields: {age: {min: 0}}}, {age: -1}, 'x.age must be at least 0, got -1'],
  [{items: {min: 0}, length: [0, 9]}, {a: 1, b: -1}, 'x.b must be at least 0, got -1'],
] as const)('the rules %j refuse %j: %s', (rules, value, sentence) => {
  const found = checkRules(rules, value);
  expect(found && sentenceOf('x', found)).toBe(sentence);
});

test('rules on the edge of what they allow are met', () => {
  expect(checkRules({min: 1, max: 1}, 1)).toBeUndefined();
  expect(checkRules({length: [2, 2], pattern: 'ab|cd'}, 'cd')).toBeUndefined();
});

test.each([
  ['int', {length: [0, 1]}, 'rules.length does not apply to this type, which takes min, max'],
  [
    'int[]',
    {items: {length: [0, 1]}},
    'rules.items.length does not apply to this type, which takes min, max',
  ],
  ['{a: int}', {fields: {b: {}}}, 'rules.fields names b, which the type does not have'],
  ['[int]', {elements: [{}, {}]}, 'rules.elements has 2 rules for 1 elements'],
  ['int', {min: 2, max: 1}, 'rules has min 2 above max 1'],
  ['string', {pattern: '['}, 'rules.pattern is no regular expression'],
] as const)('for %s the rules %j are a mistake', (type, rules, sentence) => {
  const found = checkRulesFit(parseType(type), rules);
  expect(found && sentenceOf('rules', found)).toContain(sentence);
});
