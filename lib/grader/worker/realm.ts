/**
 * One isolate with the realm in it: the only place that talks to isolated-vm. Primitives go in, one string comes out,
 * and only through synchronous calls.
 */

import ivm from 'isolated-vm';
import {cutText} from '#lib/base/cut-text';
import {isolateMemoryMb} from '#lib/grader/limits';
import {withSharedSteps} from '#lib/grader/worker/realm-script';
import type {Position, Program} from '#lib/languages/language';

export type Realm = {
  readonly memoryMbMax: number;
  /** Compiles the candidate's program; a SyntaxError is the engine's word on the source. */
  readonly load: (program: Program) => void;
  /** Runs an author's script, which leaves `author` on the global. */
  readonly loadAuthor: (script: string) => void;
  readonly runCase: (args: readonly (string | number | boolean)[]) => string;
  /** Begins again with a global, built-ins and a program that nothing has run in; the isolate and its memory stay. */
  readonly renew: () => void;
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
  const walked = openRealm(script, isolateMemoryMb);
  const whole = withSharedSteps(script, walked.sharedSteps());
  walked.realm.dispose();
  const first = openRealm(whole, isolateMemoryMb);
  warmUp(first.realm);
  const cachedData = first.takeCache();
  first.realm.dispose();
  return (memoryMbMax) => openRealm(whole, memoryMbMax, cachedData).realm;
}

/** A context of its own in which the realm's script has run, and its entry points. */
function enter(isolate: ivm.Isolate, compiled: ivm.Script) {
  const context = isolate.createContextSync();
  const doors = compiled.runSync(context, {reference: true});
  const entry = (name: string) => doors.getSync(name, {reference: true});
  return {
    context,
    runCase: entry('runCase'),
    turn: entry('turn'),
    tellConsole: entry('tellConsole'),
    tellSource: entry('tellSource'),
    callAuthor: entry('callAuthor'),
    stepsToShared: entry('stepsToShared'),
  };
}

/** What realm/errors.js asks: the place in the source, or the message with the source quoted in it. */
function tellSource(program: Program, position: Position, message: unknown): string {
  if (message !== undefined) return program.quoteSource(String(message), position);
  const {line, column} = program.toSource(position);
  return line < 1 ? '' : `${line}:${column}`;
}

type ScriptCache = ivm.ExternalCopy<ArrayBuffer>;

function openRealm(
  script: string,
  memoryMbMax: number,
  cachedData?: ScriptCache,
): {readonly realm: Realm; readonly takeCache: () => ScriptCache; readonly sharedSteps: () => string} {
  const isolate = new ivm.Isolate({memoryLimit: memoryMbMax});
  const compiled = isolate.compileScriptSync(script, {
    filename: realmFile,
    ...(cachedData === undefined ? {} : {cachedData}),
  });
  let place = enter(isolate, compiled);
  let loaded: ivm.Script | undefined;
  let console: ivm.Callback | undefined;
  let source: ivm.Callback | undefined;
  const realm: Realm = {
    memoryMbMax,
    load: (program) => {
      loaded = isolate.compileScriptSync(program.code, {
        filename: programFile,
        lineOffset: program.lineOffset,
      });
      source = new ivm.Callback((line: unknown, column: unknown, message?: unknown) =>
        tellSource(program, {line: Number(line), column: Number(column)}, message),
      );
      place.tellSource.applySync(undefined, [source]);
      loaded.runSync(place.context);
    },
    renew: () => {
      place.context.release();
      place = enter(isolate, compiled);
      if (source !== undefined) place.tellSource.applySync(undefined, [source]);
      loaded?.runSync(place.context);
      if (console !== undefined) place.tellConsole.applySync(undefined, [console]);
    },
    loadAuthor: (text) => {
      isolate.compileScriptSync(text, {filename: 'author.js'}).runSync(place.context);
    },
    runCase: (args) => {
      // A case that plays out over turns answers nothing until it is over; its driver bounds them.
      let report = settled(() => place.runCase.applySync(undefined, [...args]));
      while (typeof report !== 'string') {
        const {rejection} = report;
        report = settled(() => place.turn.applySync(undefined, rejection === undefined ? [] : [rejection]));
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
      console = new ivm.Callback((text: unknown) => listener(String(text)));
      place.tellConsole.applySync(undefined, [console]);
    },
    callAuthor: (callJson, seed) => place.callAuthor.applySync(undefined, [callJson, seed]) as string,
    isGone: () => isolate.isDisposed,
    dispose: () => {
      if (!isolate.isDisposed) isolate.dispose();
    },
  };
  return {
    realm,
    sharedSteps: () => place.stepsToShared.applySync() as string,
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
