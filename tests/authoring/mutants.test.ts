import {describe, expect, test} from 'vitest';
import {chooseMutants, makeMutants} from '#lib/authoring/mutants';
import {mutantsPerExerciseMax} from '#lib/base/limits';

function mutantsOf(source: string): string[] {
  return makeMutants({language: 'javascript', source}).map(({kind, id}) => `${kind}: ${id}`);
}

/** Programs of one line, and what becomes of it. */
const claims: ReadonlyArray<readonly [claim: string, source: string, mutants: readonly string[]]> = [
  ['a relation takes its bound in or leaves it out', 'a < b;', ['relation: a < b; → a <= b;']],
  ['an equation is turned round', 'a === b;', ['relation: a === b; → a !== b;']],
  ['an operation becomes its opposite', 'x = a * b;', ['arithmetic: x = a * b; → x = a / b;']],
  ['an unsigned shift keeps the sign', 'x = a >>> b;', ['arithmetic: x = a >>> b; → x = a >> b;']],
  ['an assignment that adds takes away', 'a += b;', ['arithmetic: a += b; → a -= b;']],
  ['and becomes or', 'x = a && b;', ['logic: x = a && b; → x = a || b;']],
  ['a default is turned round', 'x = a ?? b;', ['logic: x = a ?? b; → x = a && b;']],
  ['a default that is assigned is turned round', 'a ??= b;', ['logic: a ??= b; → a &&= b;']],
  ['a step goes the other way', 'i++;', ['step: i++; → i--;']],
  ['a step in front goes the other way', '--i;', ['step: --i; → ++i;']],
  [
    'a number is off by one, either way',
    'x = 7;',
    ['constant: x = 7; → x = 8;', 'constant: x = 7; → x = 6;'],
  ],
  [
    'a number below zero is written so that it parses',
    'x = a-0;',
    ['arithmetic: x = a-0; → x = a+0;', 'constant: x = a-0; → x = a-1;', 'constant: x = a-0; → x = a-(-1);'],
  ],
  [
    'a sign becomes none',
    'x = f() ? -1 : 1;',
    [
      'branches: x = f() ? -1 : 1; → x = !(f()) ? -1 : 1;',
      'sign: x = f() ? -1 : 1; → x = f() ? 1 : 1;',
      'constant: x = f() ? -1 : 1; → x = f() ? -0 : 1;',
      'constant: x = f() ? -1 : 1; → x = f() ? -1 : 0;',
    ],
  ],
  ['true becomes false', 'x = true;', ['constant: x = true; → x = false;']],
  ['a sign is lost', 'x = -a;', ['sign: x = -a; → x = a;']],
  ['a negation is lost', 'x = !a;', ['condition: x = !a; → x = a;']],
  [
    'a minimum becomes a maximum',
    'x = Math.min(a, b);',
    ['extreme: x = Math.min(a, b); → x = Math.max(a, b);'],
  ],
  [
    'a condition is negated',
    'while (f(a)) break;',
    [
      'condition: while (f(a)) break; → while (!(f(a))) break;',
      'statement: while (f(a)) break; → while (f(a)) ;',
    ],
  ],
  [
    'a condition that is an equation is negated once',
    'if (a === b) throw a;',
    [
      'relation: if (a === b) throw a; → if (a !== b) throw a;',
      'statement: if (a === b) throw a; → if (a === b) ;',
    ],
  ],
  ['branches are swapped', 'x = f(a) ? b : c;', ['branches: x = f(a) ? b : c; → x = !(f(a)) ? b : c;']],
  ['a statement is forgotten', 'f(a);', ['statement: f(a); → (nothing)']],
  [
    'a result is forgotten',
    'function f(a) { return a; }',
    ['result: function f(a) { return a; } → function f(a) { return; }'],
  ],
  [
    'the result of an arrow is forgotten',
    'const f = (a) => ({a});',
    ['result: const f = (a) => ({a}); → const f = (a) => undefined;'],
  ],
];

describe('a mutant', () => {
  test.each(claims)('%s', (_, source, mutants) => {
    // The statement as a whole can be forgotten in most of them; one claim says so.
    const found = mutantsOf(source);
    const others = found.filter((mutant) => !mutant.endsWith('→ (nothing)') || mutants.includes(mutant));
    expect(others).toEqual(mutants);
  });

  test.each([
    ['texts that are joined', "x = a + 'b';"],
    ['names of properties', 'x = {1: a};'],
    ['numbers that are no whole ones', 'x = 0.5;'],
    ['results that are nothing', 'const f = () => undefined; function g() { return undefined; }'],
    ['directives', "'use strict';"],
  ])('is not made of %s', (_, source) => {
    expect(mutantsOf(source).filter((mutant) => !mutant.startsWith('statement'))).toEqual([]);
  });

  test('differs from the program in its one place and runs as JavaScript', () => {
    const source = 'export function f(a: number, b: number): number {\n  return a - b;\n}\n';
    const mutants = makeMutants({language: 'typescript', source});
    expect(mutants.map(({line, id}) => [line, id])).toEqual([
      [2, 'return a - b; → return;'],
      [2, 'return a - b; → return a + b;'],
    ]);
    expect(mutants[1]!.source).toContain('return a + b;');
    expect(mutants[1]!.source).not.toContain('number');
  });

  test('keeps its id when other lines change, and lines that read alike are numbered', () => {
    const line = 'a < b;';
    const before = makeMutants({language: 'javascript', source: `${line}\n${line}`});
    const after = makeMutants({language: 'javascript', source: `let x;\n\n  ${line}\n${line}`});
    expect(before.filter(({kind}) => kind === 'relation').map(({id}) => id)).toEqual([
      'a < b; → a <= b;',
      'a < b; → a <= b; (2)',
    ]);
    expect(after.map(({id}) => id)).toEqual(before.map(({id}) => id));
  });
});

test('of many mutants the same sample is tried every time, with those that are asked for', () => {
  const source = Array.from({length: mutantsPerExerciseMax}, (_, index) => `f${index}(a < b);`).join('\n');
  const all = makeMutants({language: 'javascript', source});
  const asked = all[17]!.id;
  const chosen = chooseMutants(all, new Set([asked]));
  expect(chosen).toEqual(chooseMutants(all, new Set([asked])));
  expect(chosen.map(({id}) => id)).toContain(asked);
  expect(chosen).toHaveLength(mutantsPerExerciseMax + 1);
  expect(chooseMutants(all.slice(0, 5), new Set())).toEqual(all.slice(0, 5));
});
