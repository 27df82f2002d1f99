/** Puts the files of the realm together into the one script that an isolate runs before the candidate's. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {authorTextCharactersMax, reportCharactersAtOnceMax} from '#lib/grader/limits';
import {coreHolders, sometimesHolders} from '#lib/grader/worker/realm/native-holders';
import {nativesScript} from '#lib/grader/worker/realm/natives';
import {sometimesReached} from '#lib/languages/javascript/reached';

const opening = "(()=>{'use strict';const realm={__proto__:null};";

/** What an isolate runs before the candidate's program. */
export type RealmScripts = {
  /** In every realm. Its value is an object with `prepare`, `runCase`, `turn` and the like. */
  readonly core: string;
  /** For programs that need more than every program does: its value is handed to `prepare`. */
  readonly parts: string;
  /** The needs that `parts` has something for; the rest is there in every realm. */
  readonly names: ReadonlySet<string>;
};

/** What a program of a kind needs of its driver. */
export function needOfKind(kind: string): string {
  return `kind:${kind}`;
}

const inspectFiles = [
  'inspect-kinds',
  'inspect-text',
  'inspect-shapes',
  'inspect-errors',
  'inspect-layout',
  'inspect',
];
/** The files that make what a program finds under these names, in their order: what is charged comes last. */
const filesOf: readonly (readonly [names: string, files: readonly string[]])[] = [
  ['console', ['console-format', 'console-table', 'console']],
  ['WeakRef FinalizationRegistry', ['weak']],
  ['structuredClone', ['structured-clone']],
  ['TextEncoder TextDecoder queueMicrotask', ['text-coding']],
  ['atob btoa', ['base64']],
  ['Proxy', ['proxies']],
  ['Intl', ['intl']],
];
const nativesOf = [
  ['Uint8Array', sometimesHolders.bytes],
  ['WeakMap WeakSet', sometimesHolders.weakness],
  ['RegExp', sometimesHolders.patterns],
  ['Date', sometimesHolders.dates],
  ['Reflect', sometimesHolders.reflection],
  ['encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape', sometimesHolders.addresses],
] as const;

/** What an author's script needs. */
const authorNeed = 'author';

const coreFiles = [
  'primordials',
  'meter',
  'lines',
  'charges',
  'iterables',
  'syntax-charges',
  'codec',
  'function-texts',
  'globals',
  'errors',
  'clock',
  'assignable',
  'shared',
  'inspect-names',
];
const lastFiles = ['makers', 'program', 'batch'];

const driverFile = 'driver.js';

type Driver = {
  /** The name of the folder. */
  readonly kind: string;
  /** Files that make what the driver finds in the realm, in the order of their names. */
  readonly parts: readonly string[];
};

/** Every folder of kinds that has a driver; what else it holds as JavaScript is a part of the driver. */
function driversIn(kindsFolder: string): Driver[] {
  return readdirSync(kindsFolder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name: kind}) => {
      const scripts = readdirSync(path.join(kindsFolder, kind)).filter((name) => name.endsWith('.js'));
      return {kind, scripts: scripts.sort()};
    })
    .filter(({scripts}) => scripts.includes(driverFile))
    .map(({kind, scripts}) => ({kind, parts: scripts.filter((name) => name !== driverFile)}))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** The same scripts with the way to what every program shares (realm/shared.js) written down, so that no realm has to walk it. */
export function withCommonSteps(scripts: RealmScripts, steps: readonly unknown[]): RealmScripts {
  const written = JSON.stringify(steps);
  return {...scripts, core: scripts.core.replace(opening, () => `${opening}realm.commonSteps=${written};`)};
}

/** `libFolder` holds lib/. */
export function realmScripts(libFolder: string): RealmScripts {
  const read = (...parts: string[]): string =>
    readFileSync(path.join(libFolder, ...parts), 'utf8')
      .trim()
      .replace(/;$/, '');
  const readRealm = (name: string): string => read('grader/worker/realm', `${name}.js`);
  const driverOf = ({kind}: Driver): string =>
    `(realm)=>{realm.kinds[${JSON.stringify(kind)}]=${read('kinds', kind, driverFile)};}`;
  const drivers = driversIn(path.join(libFolder, 'kinds'));
  const composed = drivers.filter(({parts}) => parts.length > 0);
  const core = [
    ...coreFiles.map(readRealm),
    nativesScript(coreHolders),
    ...lastFiles.map(readRealm),
    ...drivers.filter(({parts}) => parts.length === 0).map(driverOf),
  ];
  const inspectNames = ['inspect', 'console', 'structuredClone', authorNeed];
  const parts: readonly (readonly [names: readonly string[], texts: readonly string[]])[] = [
    [[...inspectNames, ...composed.map(({kind}) => needOfKind(kind))], inspectFiles.map(readRealm)],
    ...filesOf.map(([names, files]) => [names.split(' '), files.map(readRealm)] as const),
    ...nativesOf.map(([names, holders]) => [names.split(' '), [nativesScript(holders)]] as const),
    ...composed.map((one) => {
      const texts = [...one.parts.map((name) => read('kinds', one.kind, name)), driverOf(one)];
      return [[needOfKind(one.kind)], texts] as const;
    }),
    [[authorNeed], [readRealm('author')]],
  ];
  const run = (texts: readonly string[]): string => texts.map((text) => `(${text})(realm);`).join('\n');
  const sometimes = sometimesReached.map((name) => `${name}:true`).join();
  return {
    core:
      `${opening}realm.authorTextMax=${authorTextCharactersMax};realm.reportAtOnceMax=${reportCharactersAtOnceMax};realm.sometimesReached={__proto__:null,${sometimes}};\n` +
      `${run(core)}\n` +
      'return {__proto__:null,prepare:realm.prepare,runCase:realm.runCase,runCases:realm.runCases,turn:realm.turn,callAuthor:(...given)=>realm.callAuthor(...given),' +
      'tellConsole:(listener)=>realm.tellConsole(listener),sectionsToShared:realm.sectionsToShared}})()',
    parts: `(()=>{'use strict';return [${parts
      .map(([names, texts]) => `{names:${JSON.stringify(names)},open:(realm)=>{${run(texts)}}}`)
      .join(',\n')}]})()`,
    names: new Set(parts.flatMap(([names]) => names)),
  };
}
