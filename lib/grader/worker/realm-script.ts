/** Puts the files of the realm together into the one script that an isolate runs before the candidate's. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {authorTextCharactersMax} from '#lib/grader/limits';
import {nativesScript} from '#lib/grader/worker/realm/natives';

const kindNames = ['function', 'class', 'async', 'simulation'] as const;
/** What a driver is made of, beside itself. */
const partsOfKind: Partial<Record<(typeof kindNames)[number], readonly string[]>> = {
  async: ['injected', 'explorer'],
  simulation: ['clock', 'network', 'services', 'nodes', 'clients'],
};

const opening = "(()=>{'use strict';const realm={__proto__:null};";

/** The same script with the way to every shared object (realm/shared.js) written down, so that no realm has to walk it. */
export function withSharedSteps(script: string, stepsJson: string): string {
  return script.replace(opening, () => `${opening}realm.sharedSteps=${stepsJson};`);
}

/** The script's value is an object with `runCase`, `turn` and `callAuthor`. `libFolder` holds lib/. */
export function realmScript(libFolder: string): string {
  const read = (...parts: string[]): string => readFileSync(path.join(libFolder, ...parts), 'utf8').trim();
  const files = [
    'primordials',
    'meter',
    'lines',
    'charges',
    'codec',
    'function-texts',
    'globals',
    'errors',
    'clock',
    'shared',
    'inspect-text',
    'inspect-names',
    'inspect-shapes',
    'inspect-errors',
    'inspect-layout',
    'inspect',
    'console-format',
    'console-table',
    'console',
    'structured-clone',
    'text-coding',
    'base64',
  ].map((name) => read('grader/worker/realm', `${name}.js`));
  const last = ['makers', 'author', 'program'].map((name) => read('grader/worker/realm', `${name}.js`));
  const kindParts = kindNames.flatMap((kind) =>
    (partsOfKind[kind] ?? []).map((name) => read('kinds', kind, `${name}.js`)),
  );
  const parts = [...files, nativesScript(), ...last, ...kindParts].map(
    (text) => `(${text.replace(/;$/, '')})(realm);`,
  );
  const kinds = kindNames.map(
    (name) => `realm.kinds.${name}=${read('kinds', name, 'driver.js').replace(/;$/, '')};`,
  );
  return (
    `${opening}realm.authorTextMax=${authorTextCharactersMax};\n` +
    `${parts.join('\n')}\n${kinds.join('\n')}\n` +
    'return {__proto__:null,runCase:realm.runCase,turn:realm.turn,callAuthor:realm.callAuthor,tellConsole:realm.tellConsole,tellSource:realm.tellSource,stepsToShared:realm.stepsToShared}})()'
  );
}
