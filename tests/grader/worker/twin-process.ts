/**
 * A process that runs programs twice in real isolates, with the meter in them and as they were written, and prints both
 * reports: one JSON line in, one out. Everything but the meter is the same: realm, removals, built-ins.
 */
import path from 'node:path';
import {createInterface} from 'node:readline';
import {createContext, Script} from 'node:vm';
import {isolateMemoryMb} from '#lib/grader/limits';
import {createRealmFactory, type Realm} from '#lib/grader/worker/realm';
import {realmScripts} from '#lib/grader/worker/realm-script';
import {type CompiledName, compilers} from '#lib/languages/compilers';
import {furtherNeeds, sometimesReached} from '#lib/languages/javascript/reached';
import type {Program} from '#lib/languages/language';

export type TwinRequest = {
  readonly source: string;
  readonly language?: CompiledName;
  /** The same program as JavaScript, which runs without the meter; `source` itself if nothing is said. */
  readonly plainSource?: string;
  /** Compared with the engine as it is: nothing removed, no built-in replaced. Only how a program ended is the same then. */
  readonly isBare?: boolean;
  /** Of the function that is called; `f` if nothing else is said. */
  readonly name?: string;
};
/** What came of a program: what its function returned, as tagged JSON, and its console, or why none did. */
export type TwinReport = {
  readonly status: 'returned' | 'threw' | 'limit' | 'refused' | 'gone';
  readonly text: string;
};
export type TwinAnswer = {readonly plain: TwinReport; readonly metered: TwinReport};

const operationsMax = 50_000_000;
const charactersMax = 1_000_000;
/** What `f` returns is written down a few turns after its call, when every promise's jobs are done. */
const twinKind =
  'realm.kinds.twin=(realm,solution)=>{const value=solution();let turns=4;' +
  'return ()=>{if(--turns>0)return true;realm.writeValue(value);return false}};';
const scripts = realmScripts(path.resolve('lib'));
const core = scripts.core.replace('return {__proto__:null,prepare', `${twinKind}$&`);
const realms = createRealmFactory({...scripts, core}, () => {});

/** As `compile.ts` wraps a script, with nothing inside changed. */
function unmetered(source: string, name: string): string {
  return (
    'take((meter)=>{meter.connect(()=>0);return ()=>[function(module,exports){\n' +
    `${source}\n;return typeof ${name}==='undefined'?undefined:${name}},()=>undefined]})`
  );
}

function run(name: string, load: (realm: Realm) => string | undefined): TwinReport {
  const realm = realms(isolateMemoryMb);
  try {
    const refused = load(realm);
    if (refused !== undefined) return {status: 'refused', text: refused};
    const report = realm.runCase([
      'twin',
      name,
      operationsMax,
      1,
      charactersMax,
      charactersMax,
      charactersMax,
      '{}',
      '[]',
    ]);
    const end = report.indexOf('\n');
    const head = JSON.parse(report.slice(0, end)) as Record<string, unknown>;
    const {status, message, console} = head as Record<string, string>;
    const text = `${head.name ?? ''}: ${message ?? ''}\n${report.slice(end + 1)}\n${console}`;
    return {status: status as TwinReport['status'], text};
  } catch (error) {
    if (realm.isGone()) return {status: 'gone', text: ''};
    return {status: 'refused', text: String((error as Error).message)};
  } finally {
    realm.dispose();
  }
}

const bareMilliseconds = 10_000;

/** In a context of the engine's own; what was thrown is not told. */
function runBare(source: string, name: string): TwinReport {
  const context = createContext({}, {microtaskMode: 'afterEvaluate'});
  const call =
    `(function(module,exports){\n${source}\n;return typeof ${name}==='undefined'?undefined:${name}})` +
    '.call(this.exports={},{exports:this.exports},this.exports)';
  // A program may delete it.
  const stringify = new Script('JSON.stringify').runInContext(context) as (value: unknown) => string;
  let script: Script;
  try {
    script = new Script(`var found=${call}();`, {filename: 'solution.js'});
  } catch (error) {
    return {status: 'refused', text: String((error as Error).message)};
  }
  try {
    script.runInContext(context, {timeout: bareMilliseconds});
    return {status: 'returned', text: String(stringify(new Script('found').runInContext(context)))};
  } catch {
    return {status: 'threw', text: ''};
  }
}

function answer({
  source,
  language = 'javascript',
  plainSource = source,
  isBare = false,
  name = 'f',
}: TwinRequest): TwinAnswer {
  const lines = plainSource.split(/\r\n|[\n\r\u2028\u2029]/).length;
  const runPlain = (): TwinReport =>
    run(name, (realm) => {
      const program: Program = {
        code: unmetered(plainSource, name),
        lineOffset: -1,
        defined: [],
        changesBuiltIns: false,
        needs: [...sometimesReached, ...Object.values(furtherNeeds)],
        toSource: (at) => (at.line < 1 || at.line > lines ? {line: 0, column: 0} : at),
        findAddition: () => undefined,
        quoteSource: (message) => message,
      };
      realm.load(program, []);
      return undefined;
    });
  const plain = isBare ? runBare(plainSource, name) : runPlain();
  const metered = run(name, (realm) => {
    const compiled = compilers[language].compile(source, name);
    if (!compiled.ok) return compiled.message;
    realm.load(compiled.program, []);
    return undefined;
  });
  return {plain, metered};
}

/** JSON without the line separators that end a line for whoever reads the stream. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

// A program that runs in a context of the engine's own may leave rejections unhandled, as in a realm.
process.on('unhandledRejection', () => {});
for await (const line of createInterface({input: process.stdin})) {
  process.stdout.write(`${jsonLine(answer(JSON.parse(line) as TwinRequest))}\n`);
}
