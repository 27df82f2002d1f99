/**
 * A process that runs programs twice in real isolates, with the meter in them and as they were written, and prints both
 * reports: one JSON line in, one out. Everything but the meter is the same: realm, removals, built-ins.
 */
import path from 'node:path';
import {createInterface} from 'node:readline';
import type {LanguageName} from '#lib/exercises/exercise';
import {isolateMemoryMb} from '#lib/grader/limits';
import {createRealmFactory, type Realm} from '#lib/grader/worker/realm';
import {realmScript} from '#lib/grader/worker/realm-script';
import {compilers} from '#lib/languages/compilers';

export type TwinRequest = {readonly source: string; readonly language?: LanguageName};
/** What came of a program: the text that its function `f` returned, or why none did. */
export type TwinReport = {
  readonly status: 'returned' | 'threw' | 'limit' | 'refused' | 'gone';
  readonly text: string;
};
export type TwinAnswer = {readonly plain: TwinReport; readonly metered: TwinReport};

const operationsMax = 50_000_000;
const charactersMax = 1_000_000;
const realms = createRealmFactory(realmScript(path.resolve('lib')), () => {});

/** As `compile.ts` wraps a script, with nothing inside changed. */
function unmetered(source: string): string {
  return (
    'take((meter)=>{meter.connect(()=>0);return ()=>[function(module,exports){\n' +
    `${source}\n;return typeof f==='undefined'?undefined:f},()=>undefined]})`
  );
}

function run(load: (realm: Realm) => string | undefined): TwinReport {
  const realm = realms(isolateMemoryMb);
  try {
    const refused = load(realm);
    if (refused !== undefined) return {status: 'refused', text: refused};
    const report = realm.runCase([
      'function',
      'f',
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
    const {status, name, message, console} = head as Record<string, string>;
    const text = `${name ?? ''}: ${message ?? ''}\n${report.slice(end + 1)}\n${console}`;
    return {status: status as TwinReport['status'], text};
  } catch (error) {
    if (realm.isGone()) return {status: 'gone', text: ''};
    return {status: 'refused', text: String((error as Error).message)};
  } finally {
    realm.dispose();
  }
}

function answer({source, language = 'javascript'}: TwinRequest): TwinAnswer {
  const plain = run((realm) => {
    realm.load({code: unmetered(source), lineOffset: -1, defined: [], toSource: (at) => at});
    return undefined;
  });
  const metered = run((realm) => {
    const compiled = compilers[language](source, 'f');
    if (!compiled.ok) return compiled.message;
    realm.load(compiled.program);
    return undefined;
  });
  return {plain, metered};
}

for await (const line of createInterface({input: process.stdin})) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as TwinRequest))}\n`);
}
