/**
 * One isolate with the realm in it: the only place that talks to isolated-vm. Primitives go in, one string comes out,
 * and only through synchronous calls.
 */

import ivm from 'isolated-vm';
import {cutText} from '#lib/base/cut-text';
import {isolateMemoryMb} from '#lib/grader/limits';
import type {Program} from '#lib/languages/language';

export type Realm = {
  readonly memoryMbMax: number;
  /** Compiles the candidate's program; a SyntaxError is the engine's word on the source. */
  readonly load: (program: Program) => void;
  /** Runs an author's script, which leaves `author` on the global. */
  readonly loadAuthor: (script: string) => void;
  readonly runCase: (args: readonly (string | number)[]) => string;
  /** From now on `listener` hears what cases print, as it is printed. It must not throw. */
  readonly hearConsole: (listener: (text: string) => void) => void;
  readonly callAuthor: (callJson: string, seed: number) => string;
  /** The memory limit ends an isolate for good. */
  readonly isGone: () => boolean;
  readonly dispose: () => void;
};

/** Of the message of a rejection that nobody handled. */
const rejectionCharactersMax = 200;

export const programFile = 'solution.js';
const realmFile = 'realm.js';

/**
 * Makes realms of one script. `warmUp` is given the first, which is thrown away: what it makes the engine compile, every
 * later realm finds compiled.
 */
export function createRealmFactory(
  script: string,
  warmUp: (realm: Realm) => void,
): (memoryMbMax: number) => Realm {
  const first = openRealm(script, isolateMemoryMb);
  warmUp(first.realm);
  const cachedData = first.takeCache();
  first.realm.dispose();
  return (memoryMbMax) => openRealm(script, memoryMbMax, cachedData).realm;
}

type ScriptCache = ivm.ExternalCopy<ArrayBuffer>;

function openRealm(
  script: string,
  memoryMbMax: number,
  cachedData?: ScriptCache,
): {readonly realm: Realm; readonly takeCache: () => ScriptCache} {
  const isolate = new ivm.Isolate({memoryLimit: memoryMbMax});
  const context = isolate.createContextSync();
  const compiled = isolate.compileScriptSync(script, {
    filename: realmFile,
    ...(cachedData === undefined ? {} : {cachedData}),
  });
  const doors = compiled.runSync(context, {reference: true});
  const runCase = doors.getSync('runCase', {reference: true});
  const turn = doors.getSync('turn', {reference: true});
  const tellConsole = doors.getSync('tellConsole', {reference: true});
  const callAuthor = doors.getSync('callAuthor', {reference: true});
  const realm: Realm = {
    memoryMbMax,
    load: (program) => {
      const loaded = isolate.compileScriptSync(program.code, {
        filename: programFile,
        lineOffset: program.lineOffset,
      });
      loaded.runSync(context);
    },
    loadAuthor: (text) => {
      isolate.compileScriptSync(text, {filename: 'author.js'}).runSync(context);
    },
    runCase: (args) => {
      // A case that plays out over turns answers nothing until it is over; its driver bounds them.
      let report = settled(() => runCase.applySync(undefined, args as (string | number)[]));
      while (typeof report !== 'string') {
        const {rejection} = report;
        report = settled(() => turn.applySync(undefined, rejection === undefined ? [] : [rejection]));
      }
      return report;

      function settled(call: () => unknown): string | {readonly rejection?: string} {
        try {
          const answer = call();
          return typeof answer === 'string' ? answer : {};
        } catch (error) {
          // What the realm itself throws never leaves it: this is a rejection that nobody handled.
          if (isolate.isDisposed) throw error;
          return {
            rejection: cutText(String((error as Error | undefined)?.message), rejectionCharactersMax),
          };
        }
      }
    },
    hearConsole: (listener) => {
      tellConsole.applySync(undefined, [new ivm.Callback((text: unknown) => listener(String(text)))]);
    },
    callAuthor: (callJson, seed) => callAuthor.applySync(undefined, [callJson, seed]) as string,
    isGone: () => isolate.isDisposed,
    dispose: () => {
      if (!isolate.isDisposed) isolate.dispose();
    },
  };
  return {
    realm,
    takeCache: () => {
      // The same text in the same isolate is the same script, with every function that has run. The cache holds that
      // script of ours, never a candidate's; the types forget that compileScriptSync hands it over.
      const again = isolate.compileScriptSync(script, {filename: realmFile, produceCachedData: true});
      const cache = (again as ivm.CachedDataResult).cachedData;
      if (cache === undefined) throw new Error('the engine gave no code cache');
      return cache;
    },
  };
}
