/**
 * TypeScript by features: programs whose `f` answers what came of them. `here(new Error())` stands where places are looked at: it
 * notes where the error was made.
 */
export const programs: Readonly<Record<string, string>> = {
  'annotations of every kind': `
    type Pair<T, U = T> = readonly [first: T, second?: U]; interface Shape { readonly area: number; scale?(by: number): this }
    let x: number | undefined, y!: string, z = <T,>(a: T): T => a;
    function g<const T extends readonly unknown[]>(this: void, a?: T, ...rest: Pair<number>[]): asserts a is T { here(new Error()); }
    g([1], [2]); x = 1 as unknown as number; y = x!.toString()!; const w = <number>x;
    function f() { return [x, y, z<number>(3), w, typeof g] }`,
  'generic calls and instantiations': `
    class Box<T> { constructor(public value: T) {} map<U>(by: (value: T) => U): Box<U> { return new Box<U>(by(this.value)); } }
    const make = Array<string>, numbers = new Map<number, Array<Array<number>>>([[1, [[2]]]]);
    const a = 1, b = 2, c = 3; const compared = (a < b) > (c as any);
    function f() { here(new Error()); return [new Box(1).map<string>(String).value, make(2).length, numbers.get(1), compared] }`,
  satisfies: `
    const point = {x: 1, y: 2} satisfies Record<string, number>; here(new Error());
    const list = [1, 2].map((n) => n satisfies number) satisfies readonly number[] as number[];
    function f() { return [point, list, (3 satisfies number) + 1] }`,
  'as const': `
    const way = {a: 'b', c: [1, 2]} as const; type Way = typeof way[keyof typeof way];
    function f() { here(new Error()); return [way, ['x'] as const] }`,
  overloads: `
    function g(a: number): number; function g(a: string): string;
    function g(a: any): any { here(new Error()); return a; }
    class A { m(a: 1): 1; m(a: 2): 2; m(a: any) { here(new Error()); return a; } constructor(); constructor(a?: number) {} }
    function f() { return [g(1), g('x'), new A().m(2), g.length] }`,
  'abstract classes': `
    abstract class A { abstract area(): number; abstract readonly name: string; protected abstract get size(): number;
      twice(): number { here(new Error()); return this.area() * 2; } }
    class B extends A { override readonly name = 'b'; area(): number { return 3; } protected override get size() { return 1; } }
    function f() { return [new B().twice(), Object.keys(new B()), 'area' in A.prototype] }`,
  'members that are types': `
    class A { declare x: number; y!: string; z?: number; private readonly w: number = 1; [key: string]: unknown; static #s: number = 4;
      static s(): number { return A.#s; } }
    function f() { here(new Error()); return [Object.keys(new A()), A.s()] }`,
  'parameter properties': `
    class A { sum = this.a === undefined; constructor(private a: number, public readonly b = a + 1, protected c?: string, d = 4) { here(new Error()); this.c ??= String(d); } }
    class B extends A { constructor(public e: number) { super(e); here(new Error()); } }
    function f() { const b = new B(1); return [Object.entries(b).sort(), b.e, A.length] }`,
  implements: `
    interface I { m(): void } interface J<T> { n?: T } class A implements I, J<string> { m(): void { here(new Error()); } }
    function f() { new A().m(); return [A.name] }`,
  'enums with numbers': `
    enum Way { Up, Down = 4, Left, Right = Left << 2, All = Up | Down, Minus = -1 }
    function f() { here(new Error()); return [Way, Way[5], Way.Right, Object.keys(Way)] }`,
  'enums with texts': `
    enum Color { Red = 'r', Green = \`g\`, 'with space' = 'w', Both = Red + Green }
    function f() { return [Color, Color['with space'], Object.values(Color)] }`,
  'computed enums': `
    enum E { A = 'abc'.length, B = [1, 2].map((n) => { here(new Error()); return n; }).length, C = 7, D, F = Math.max(...[C, D]) }
    function f() { return [E, E[3]] }`,
  'constant enums': `
    const enum Bits { None, One = 1 << 0, Two = 1 << 1, Both = One | Two } declare enum Elsewhere { X }
    function f() { here(new Error()); return [Bits.Both, Bits['Two'], Bits.None] }`,
  'merged enums': `
    enum E { A, B } enum E { C = 2, D } namespace E { export const all = [E.A, E.B, E.C]; export function of(e: E) { return E[e]; } }
    function f() { here(new Error()); return [E.all, E.of(E.D), E.D] }`,
  'an enum in a function': `
    function f() { enum Local { A = 1, B } here(new Error()); return [Local, Local[1]] }`,
  namespaces: `
    namespace N { export const a = 1; const hidden = 2; export function sum() { here(new Error()); return a + hidden; } export class C { x = a } export type T = number; export let later: number; later = 5; }
    namespace Types { export interface Only {} }
    function f() { return [N.sum(), new N.C().x, N.later, Object.keys(N), typeof (globalThis as any).Types] }`,
  'nested and merged namespaces': `
    namespace A.B.C { export const deep = [1]; } namespace A.B { export const x = C.deep; here(new Error()); } namespace A { export import D = B.C; export namespace E { export const e = D.deep.length; } }
    function f() { return [A.B.C.deep, A.B.x, A.E.e, A.D === A.B.C] }`,
  'namespaces merged with functions and classes': `
    function g() { return g.count; } namespace g { export let count = 3; }
    class K { m() { return K.made; } } namespace K { export const made = 'k'; here(new Error()); }
    module Old { export const x = 1 }
    function f() { return [g(), new K().m(), Old.x] }`,
  'destructured exports of namespaces': `
    namespace N { export const {a, ...rest} = {a: 1, b: 2, c: 3}; export const [x, ...y] = [1, 2, 3]; for (const [k] of Object.entries(rest)) here(new Error()); }
    function f() { return [N.a, N.rest, N.x, N.y] }`,
  'decorators of classes and methods': `
    const seen: unknown[] = [];
    function mark(label: string) { seen.push('mark ' + label); return (value: any, context: any) => { seen.push([label, context.kind, String(context.name), context.static === true, context.private === true]); here(new Error()); }; }
    @mark('class') class A { @mark('method') m() { return 1; } @mark('static') static s() {} @mark('get') get x() { return 1; } @mark('field') y = 2; @mark('private') #z = 3; @mark('setter') set v(a: number) {} q() { return this.#z; } }
    function f() { return [seen, new A().q(), A.name] }`,
  'decorators that replace': `
    const twice = (method: any, _: any) => function (this: any, ...given: any[]) { here(new Error()); return method.apply(this, given) * 2; };
    const plus = (_: undefined, {name}: any) => (first: number) => first + 1;
    const extended = (base: any, _: any) => class extends base { more = true };
    @extended class A { @plus n = 1; @twice double(x: number) { return x; } }
    function f() { const a: any = new A(); return [a.n, a.double(4), a.more, Object.keys(a)] }`,
  'decorators with initialisers': `
    const log: unknown[] = [];
    const bound = (_: any, context: any) => context.addInitializer(function (this: any) { log.push('init ' + String(context.name)); this[context.name] = this[context.name].bind(this); });
    class A { k = 7; @bound m() { here(new Error()); return this.k; } }
    function f() { const {m} = new A(); return [m(), log] }`,
  accessor: `
    const log: unknown[] = [];
    const watched = ({get, set}: any, _: any) => ({get(this: any) { log.push('get'); return get.call(this); }, set(this: any, v: any) { log.push('set'); set.call(this, v); here(new Error()); }, init: (v: number) => v + 10 });
    class A { accessor a = 1; static accessor b = [2]; @watched accessor c = 3; accessor #d = 4; d() { return this.#d; } }
    function f() { const one = new A(); one.c = 5; return [one.a, A.b, one.c, one.d(), log, Object.keys(one)] }`,
  using: `
    const log: string[] = []; const held = (name: string) => ({[Symbol.dispose]() { log.push('freed ' + name); here(new Error()); }});
    function g() { using a = held('a'), b = held('b'); log.push('body'); return 1; }
    function f() { const one = g(); { using c = held('c'); } for (using d of [held('d')]) log.push('loop'); return [one, log] }`,
  'await using': `
    const log: string[] = []; const held = (name: string) => ({async [Symbol.asyncDispose]() { await 0; log.push('freed ' + name); here(new Error()); }});
    (async () => { await using a = held('a'); log.push('body'); })().then(() => log.push('done'));
    function f() { return log }`,
  'types of other files': `
    import type {A} from './a'; import {type B} from './b'; import type * as C from './c'; export type {A}; export interface D extends A {}
    declare const outside: B; declare function elsewhere(): C.X; declare module 'y' { export const x: number } declare global { interface Array<T> { more: T } }
    export function f() { here(new Error()); return [typeof outside, typeof elsewhere] }`,
  'export =': `
    class Solution { run() { here(new Error()); return 1; } } function f() { return [new Solution().run()] }
    export = f`,
  'export default': `
    export default function f(): number[] { here(new Error()); return [1] }`,
  'import =': `
    namespace Shapes { export namespace Flat { export class Square { side = 2 } } } import Flat = Shapes.Flat; import Square = Shapes.Flat.Square; import type T = Shapes.Flat;
    function f() { here(new Error()); return [new Flat.Square().side, new Square() instanceof Flat.Square] }`,
  'assertion functions and guards': `
    function isText(x: unknown): x is string { here(new Error()); return typeof x === 'string'; } class A { is(): this is A { return true } }
    function f() { return ['a', 1].filter(isText) }`,
  'arrow functions with types': `
    const g = async <T extends object>(x: T): Promise<T> => x, h = (x: number): x is 1 => x === 1, k = (a?: number, ...b: string[]): void => { here(new Error()); };
    const t = true ? (x: number) => x : (y: string): string => y;
    function f() { k(); return [h(1), g.length, k.length, t(2 as never)] }`,
  'optional everything': `
    interface O { a?: {b?: () => number[]} } const o: O = {a: {b: () => [1]}};
    function f() { here(new Error()); return [o.a?.b?.()![0], o.a!.b!()![0]!, (o as any)?.x?.y!.z] }`,
  'regular expressions and templates': `
    type Route = \`/\${string}\`; const route: Route = \`/\${'a' as string}\`; const r = /<T>(?<n>x)/u;
    function f() { here(new Error()); return [route, r.exec('<T>x')?.groups?.n as string] }`,
  'line breaks of every kind':
    "const a: number = 1;\r\nenum E { A }\r\nnamespace N {\r\n  export const b = 'x';\r\n}\r\nfunction f() {\r\n  here(new Error());\r\n  return [a, E.A, N.b];\r\n}",
  'tabs and characters of two units':
    "const text: string = '😀é';\tenum E { A = 1 }\tfunction f() { '😀'; here(new Error()); return [text, E.A] }",
};

/** What is refused: the source with `§` where it is said to be, and what is said. */
export const refusals: Readonly<Record<string, readonly [source: string, message: RegExp]>> = {
  JSX: ['const x = 1;\nconst y = §<div>a</div>;\nfunction f() {}', /^JSX is not available/],
  'JSX without children': [
    'enum E { A }\nfunction f(): any {\n  return §<A b={1} />;\n}',
    /^JSX is not available/,
  ],
  'JSX in an arrow function': ['const f = (x: number) => §<></>;', /^JSX is not available/],
  'a parameter decorator': [
    'const d = () => {};\nclass A { m(§@d x: number) {} }\nfunction f() {}',
    /Decorators of parameters/,
  ],
  'a decorated function': [
    'const d = () => {};\n§@d function f() {}',
    /A decorator can stand before a class/,
  ],
  'an import': [
    "type A = number;\n§import {x} from './x';\nfunction f() { return x }",
    /Imports are not available/,
  ],
  'an import of a module by require': [
    "enum E { A }\n§import x = require('x');\nfunction f() { return x }",
    /Imports are not available/,
  ],
  'an export from another file': [
    "enum E { A }\n§export * from './x';\nfunction f() {}",
    /Imports are not available/,
  ],
  'a mistake in a type': ['let x: = 1;\nfunction f() {}'.replace('=', '§='), /SyntaxError/],
  'a mistake in an enum': ['enum E {\n  A = §;\n}\nfunction f() {}', /SyntaxError/],
  'a mistake in a namespace': ['namespace N {\n  export const x = §;\n}\nfunction f() {}', /SyntaxError/],
  'eval in an enum': ['enum E {\n  A = §eval("1"),\n}\nfunction f() {}', /eval is not available/],
  'eval behind types': [
    'type A = number;\nfunction f(x: number): number {\n  return §eval("1") as number;\n}',
    /eval is not available/,
  ],
  'with in a namespace': ['namespace N {\n  §with (Math) {}\n}\nfunction f() {}', /with/],
  'await outside': [
    'enum E { A }\nfunction f(x: Promise<number>) {\n  return §await x;\n}',
    /await works inside/,
  ],
};
