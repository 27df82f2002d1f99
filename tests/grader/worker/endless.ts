/**
 * Every function that a program can name, given something whose walk never ends and runs no code of the program's: each run ends
 * by its operations, or before. What the meter does not see would end by time or memory.
 */
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';

const operationsMax = 10_000;
const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;

const walk = 'Array.prototype.values.call({length: 2 ** 53})';
const itself = '[Symbol.iterator]: () => endless()';
/** Expressions that make what never ends; some claim a size. */
const sources = [
  'endless()',
  `{${itself}}`,
  'Object.assign([1, 2], its)',
  'Object.assign(new Map([[1, 2]]), its)',
  'Object.assign(new Set([1]), its, {keys: endless})',
  'Object.assign(new Uint8Array(2), its)',
  "Object.assign(new String('text'), its)",
  'new Proxy([1, 2], {get: (list, key) => key === Symbol.iterator ? endless : list[key]})',
  '{size: 1, has: isNaN, keys: endless}',
  'endless().map(isNaN)',
  'Object.assign(() => 0, its)',
  '{[Symbol.asyncIterator]: endless}',
  '{raw: {length: 2 ** 53}}',
  `new (class extends Array { get [Symbol.iterator]() { return endless; } })()`,
] as const;

/** What a built-in is changed to first: then lists and texts that nothing is wrong with never end. */
const prologues = [
  '',
  'Array.prototype[Symbol.iterator] = endless;',
  'const made = endless(); Object.getPrototypeOf(made).next = made.next.bind(made);',
  'Object.getPrototypeOf(new Map().keys()).next = ((made) => made.next.bind(made))(endless());',
  "Object.getPrototypeOf(''[Symbol.iterator]()).next = ((made) => made.next.bind(made))(endless());",
  'Object.getPrototypeOf(new Set().keys()).next = ((made) => made.next.bind(made))(endless());',
  'Set.prototype.keys = endless; Map.prototype.keys = endless;',
  'Map.prototype[Symbol.iterator] = endless; Set.prototype[Symbol.iterator] = endless; String.prototype[Symbol.iterator] = endless; Object.getPrototypeOf(Int8Array.prototype)[Symbol.iterator] = endless;',
] as const;
const plain = [
  '[1, 2]',
  "'text'",
  'new Map([[1, 2]])',
  'new Set([1])',
  'new Uint8Array(2)',
  '[[1, 2]].values()',
];

/** What no program may name. */
const refused = new Set(['Function', 'eval']);

/** Forms that walk over `it`. */
const forms = [
  '[...it]',
  '[0, ...it, ...[]]',
  '[...it, ...[...[].values()]]',
  'Math.max(...it)',
  'Math.max(...it, 1)',
  'new Date(...it)',
  'const [...a] = it',
  'const [a, ...b] = it',
  'let a; [...a] = it',
  '((...a) => 0)(...it)',
  '(function* () { yield* it; })().next()',
  '[...(function* () { yield* it; })()]',
  'for (const x of it);',
  'new Set(...[it])',
  'new Set(it, 1)',
  'new Map(it, 1)',
  'new Uint8Array(it, 0)',
  'new Uint8Array(...[it])',
  'new (class extends Set {})(it)',
  '[1].values().flatMap(() => it).toArray()',
  "new Intl.ListFormat('en').format(it)",
  "new Intl.ListFormat('en').formatToParts(it)",
  'new AggregateError(...[it])',
  'new (class extends Map { constructor(x) { super(x); } })(it)',
  'class A extends Array {} A.from(it)',
  'Array.from(it, (x) => x)',
  'Array.from.call(Set, it)',
  'Reflect.construct(Set, [it])',
  'new (Set.bind(null, it))()',
  'const S = Set; new S(it)',
];

/** These are charged by what they have gathered: without an end they fill the memory first. */
const gatheringForms = ['const [[...a]] = [it]', '(([...a]) => 0)(it)', 'for (const [...a] of [it]);'];

/** Names of all functions that a program finds under its globals, such as `Map.prototype.get`. */
async function namesIn(pool: Pool): Promise<string[]> {
  const source = `function f() {
    const names = [];
    for (const name of Reflect.ownKeys(globalThis)) {
      const value = globalThis[name];
      if (typeof value === 'function') names.push(name);
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value === globalThis || value === f) continue;
      for (const [path, holder] of [[name, value], [name + '.prototype', value.prototype]]) {
        if (typeof holder !== 'object' && typeof holder !== 'function') continue;
        for (const key of Reflect.ownKeys(holder)) {
          const inner = typeof key === 'string' && key !== 'constructor' ? Reflect.getOwnPropertyDescriptor(holder, key).value : undefined;
          if (typeof inner === 'function') names.push(path + '.' + key);
        }
      }
    }
    return names;
  }`;
  const [outcome] = await outcomesOf(pool, source, ['[]'], 10_000_000);
  if (outcome?.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return JSON.parse(outcome.valueJson) as string[];
}

async function outcomesOf(pool: Pool, source: string, inputsJson: readonly string[], most = operationsMax) {
  const answered: Outcome[] = [];
  // A case that spends all the time there is leaves none for those behind it.
  while (answered.length < inputsJson.length) {
    const cases = inputsJson.slice(answered.length).map((inputJson) => ({inputJson, operationsMax: most}));
    const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
    const {outcomes, refused} = await runBatch(pool, job, candidateAllowance);
    if (refused !== undefined) throw new Error(`${refused.message} in ${source}`);
    if (!outcomes.has(0)) throw new Error(`no outcome of ${source}`);
    for (let index = 0; outcomes.has(index); index++) answered.push(outcomes.get(index)!);
  }
  return answered;
}

function sourceOf(made: readonly string[], uses: readonly string[], prologue: string): string {
  const functions = (bodies: readonly string[], parameter = ''): string =>
    `[${bodies.map((body) => `(${parameter}) => { ${body} }`).join(', ')}]`;
  return `function f(source, use) {
    const endless = () => ${walk};
    const its = {${itself}};
    const it = ${functions(made.map((one) => `return ${one};`))}[source]();
    ${prologue}
    try { ${functions(uses, 'it')}[use](it); } catch {}
  }`;
}

/** Runs each use on each source; answers those that ended by something that the meter did not see. */
async function unseen(
  pool: Pool,
  what: string,
  made: readonly string[],
  uses: readonly string[],
  prologue = '',
  limits: readonly string[] = ['operations'],
): Promise<string[]> {
  const pairs = made.flatMap((_, source) => uses.map((_, use) => [source, use] as const));
  const outcomes = await outcomesOf(
    pool,
    sourceOf(made, uses, prologue),
    pairs.map((pair) => JSON.stringify(pair)),
  );
  return pairs.flatMap(([source, use], index) => {
    const outcome = outcomes[index]!;
    const isSeen =
      outcome.kind === 'returned' ||
      outcome.kind === 'threw' ||
      (outcome.kind === 'limit' && limits.includes(outcome.limit));
    return isSeen
      ? []
      : [`${what}${uses[use]} with ${made[source]}: ${JSON.stringify(outcome).slice(0, 90)}`];
  });
}

/** Of the forms of the language, also where the iterators of built-ins were changed. */
export async function unseenForms(pool: Pool): Promise<string[]> {
  const found: string[] = [];
  for (const prologue of prologues) {
    const made = prologue === '' ? sources : plain;
    found.push(...(await unseen(pool, `${prologue} `, made, forms, prologue)));
  }
  const limits = ['operations', 'memory'];
  found.push(...(await unseen(pool, '', sources.slice(0, 2), gatheringForms, '', limits)));
  return found;
}

/** Of the functions that `isWanted`, called by their names, and those that `isReached`, as a program finds them that reaches for them in another way. */
export async function unseenFunctions(
  pool: Pool,
  isWanted: (name: string) => boolean,
  isReached: (name: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await namesIn(pool)).filter((one) => !refused.has(one) && isWanted(one))) {
    const ways = [`${name}(it)`, `${name}({}, it)`, `new ${name}(it)`, `new ${name}({}, it)`];
    if (name.includes('.prototype.'))
      ways.push(`${name}.call(it, 1)`, `${name}.call([1, 2], it)`, `${name}.call(new Set([1]), it)`);
    for (const prologue of isReached(name) ? ['', 'globalThis;'] : [''])
      found.push(...(await unseen(pool, prologue, sources, ways, prologue)));
  }
  return found;
}
