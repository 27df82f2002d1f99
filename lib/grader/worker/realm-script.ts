/** Puts the files of the realm together into the one script that an isolate runs before the candidate's. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {authorTextCharactersMax} from '#lib/grader/limits';
import {nativesScript} from '#lib/grader/worker/realm/natives';

const opening = "(()=>{'use strict';const realm={__proto__:null};";

/** The same script with the way to every shared object (realm/shared.js) written down, so that no realm has to walk it. */
export function withSharedSteps(script: string, stepsJson: string): string {
  return script.replace(opening, () => `${opening}realm.sharedSteps=${stepsJson};`);
}

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

/** The script's value is an object with `runCase`, `turn` and `callAuthor`. `libFolder` holds lib/. */
export function realmScript(libFolder: string): string {
  const read = (...parts: string[]): string => readFileSync(path.join(libFolder, ...parts), 'utf8').trim();
  const files = [
    'primordials',
    'meter',
    'lines',
    'charges',
    'syntax-charges',
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
  const drivers = driversIn(path.join(libFolder, 'kinds'));
  const kindParts = drivers.flatMap(({kind, parts}) => parts.map((name) => read('kinds', kind, name)));
  const parts = [...files, nativesScript(), ...last, ...kindParts].map(
    (text) => `(${text.replace(/;$/, '')})(realm);`,
  );
  const kinds = drivers.map(
    ({kind}) => `realm.kinds[${JSON.stringify(kind)}]=${read('kinds', kind, driverFile).replace(/;$/, '')};`,
  );
  return (
    `${opening}realm.authorTextMax=${authorTextCharactersMax};\n` +
    `${parts.join('\n')}\n${kinds.join('\n')}\n` +
    'return {__proto__:null,runCase:realm.runCase,turn:realm.turn,callAuthor:realm.callAuthor,tellConsole:realm.tellConsole,tellSource:realm.tellSource,stepsToShared:realm.stepsToShared}})()'
  );
}
