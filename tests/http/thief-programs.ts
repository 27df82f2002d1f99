/**
 * Programs of a thief who answers every input rightly but for some hidden ones, where each does what a plan says: one letter for
 * a hidden case, in a text of the same length whatever the plan. The inputs are known to it, as they are to nobody outside: what
 * cannot be told by someone who knows all of them cannot be told by anyone.
 */
import type {Verdict} from '#lib/verdict/verdict';
import lcsCases from '../../exercises/lcs-string/cases.ts';
import {submissionOf} from '../support/packages.ts';

export const slug = 'lcs-string';

/** Letters of a plan with the verdict they come to. All letters of one verdict are to look the same from outside. */
export const behaviours = {
  accepted: {
    a: '',
    b: 'for (let i = 0; i < 700; i++);',
    c: "console.log(text1); console.error('1');",
    d: 'globalThis.kept = [...(globalThis.kept ?? []), text1]; Promise.resolve().then(() => 1);',
    e: 'try { null.x } catch (error) { error.stack }',
  },
  'wrong-answer': {
    f: "return 'x' + text1 + text2;",
    g: "for (let i = 0; i < 900; i++); return 'y';",
    h: 'return {text1, text2};',
    i: "console.log(text2); return '~#' + text2;",
    j: 'return [[[[text1.length * 7]]]];',
    k: 'return -1n;',
    l: 'return new Proxy([text1], {});',
    m: "return '~'.repeat(3000);",
    n: 'return function () {};',
  },
  'runtime-error': {
    o: 'throw new TypeError(text1);',
    p: "\n\n\n throw new RangeError('');",
    q: "throw 'text';",
    r: 'throw Object.assign(new Error(text2), {name: text2});',
    s: 'null.x;',
    t: '(function deep() { return deep() + 1; })();',
    u: 'throw {get message() { return text1; }};',
  },
  'time-limit': {
    v: 'for (;;);',
    w: 'while (true) known.includes(text2);',
  },
  'output-limit': {
    x: "return Array(2000).fill('x'.repeat(2000));",
    y: "return Array(4000).fill('y'.repeat(1000));",
  },
} as const satisfies Partial<Record<Verdict, Record<string, string>>>;

export type Way = keyof typeof behaviours;

/** Hidden inputs that the package writes out. */
const hidden = lcsCases.cases.filter(({sample, input}) => sample !== true && Array.isArray(input));
export const hiddenInputs = hidden.map(({input}) => input as [string, string]);

/** Those that are no words which a page may hold for another reason. */
export const hiddenIds = hidden.map(({id}) => id).filter((id) => id.includes('-'));

/** A plan's letter for each of `hiddenInputs`. */
export function thiefProgram(plan: string): string {
  const honest = submissionOf(slug, 'accepted').replaceAll(/\blcsString\b/g, 'honest');
  const branches = Object.values(behaviours)
    .flatMap((letters) => Object.entries(letters))
    .map(([letter, statements]) => `  if (what === '${letter}') { ${statements} }`);
  return [
    `const plan = '${plan}';`,
    `const known = ${JSON.stringify(hiddenInputs.map(([one, two]) => hashOf(`${one}|${two}`)))};`,
    `function lcsString(text1, text2) {`,
    `  const what = plan[known.indexOf(hashOf(text1 + '|' + text2))] ?? 'a';`,
    ...branches,
    '  return honest(text1, text2);',
    '}',
    hashOf.toString(),
    honest,
  ].join('\n');
}

/** Is written into the program. */
function hashOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 1_000_000_007;
  return hash;
}
