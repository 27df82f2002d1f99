/** What the engine can compile, the parser can read: a right program is never refused for its syntax. */
import {Script} from 'node:vm';
import {expect, test} from 'vitest';
import {parseJavascript} from '#lib/languages/javascript/parse';

const product = <T>(parts: readonly (readonly T[])[]): T[][] =>
  parts.reduce<T[][]>((lists, next) => lists.flatMap((list) => next.map((one) => [...list, one])), [[]]);

const parameters = ['', 'a', '{a}, {b}', '[{a}], {b = {}}', '{a: {b}} = {}, ...[{c}]'];
const bodies = [
  '',
  '{} /a/g.b',
  'return {}',
  'return /a/g',
  'yield /a/g',
  'yield {}',
  'await /a/g',
  'if (a) /b/g',
];
const functions = [
  ...product([
    ['', 'async '],
    ['function', 'function*'],
    ['', ' f'],
  ]).map((words) => words.join('')),
].flatMap((head) => product([parameters, bodies]).map(([given, body]) => `${head}(${given}) { ${body} }`));
const others = product([
  ['({a}, {b}) => ', 'async ({a}, {b}) => ', 'async a => '],
  ['{}', '({})', '/a/g', '{ return /a/g }', `\`\${{}}\``],
]).map((parts) => parts.join(''));
const places: ReadonlyArray<(text: string) => string> = [
  (text) => `(${text});`,
  (text) => `(${text})\n/a/g`,
  (text) => `\`\${${text}}\`;`,
  (text) => `\`a\${(${text})}b\${{}}c\`;`,
  (text) => `\`\${list.map(${text})}\` / 2;`,
  (text) => `[${text}, {}];`,
  (text) => `({a: ${text}, b: /c/g});`,
  (text) => `f(${text}, {}, /a/g);`,
  (text) => `x = ${text};`,
  (text) => `a ? ${text} : ${text};`,
  (text) => `() => ${text};`,
  (text) => `if (a) x = ${text}\n/a/g`,
  (text) => `class A { b = ${text}; static { (${text}); } }`,
  (text) => `function* g() { yield ${text}; yield /a/g; }`,
  (text) => `for (const a of [${text}]) /a/g;`,
];

function compiles(source: string): boolean {
  try {
    return new Script(source) !== undefined;
  } catch {
    return false;
  }
}

test('functions in every place where an expression can stand', () => {
  let read = 0;
  const refused: string[] = [];
  for (const text of [...functions, ...others].flatMap((one) => places.map((place) => place(one)))) {
    if (!compiles(text)) continue;
    read++;
    try {
      parseJavascript(text);
    } catch (error) {
      refused.push(`${text}: ${(error as Error).message}`);
    }
  }
  expect(read).toBeGreaterThan(2_000);
  expect(refused.length, refused.slice(0, 5).join('\n')).toBe(0);
});
