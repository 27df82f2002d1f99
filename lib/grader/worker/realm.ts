/**
 * One isolate with the realm in it: the only place that talks to isolated-vm. Primitives go in, one string comes out,
 * and only through synchronous calls.
 */

import {setFlagsFromString} from 'node:v8';
import ivm from 'isolated-vm';
import {cutText} from '#lib/base/cut-text';
import {isolateMemoryMb} from '#lib/grader/limits';
import {type RealmScripts, withCommonSteps} from '#lib/grader/worker/realm-script';
import {furtherNeeds, sometimesReached} from '#lib/languages/javascript/reached';
import type {Position, Program} from '#lib/languages/language';

export type Realm = {
  readonly memoryMbMax: number;
  /**
   * Compiles the candidate's program; a SyntaxError is the engine's word on the source. `others` is what it needs beside the
   * globals that it reaches: its kind, and `Date` where its input may hold dates.
   */
  readonly load: (program: Program, others: readonly string[]) => void;
  /** Runs an author's script, which leaves `author` on the global. */
  readonly loadAuthor: (script: string) => void;
  readonly runCase: (args: readonly (string | number | boolean)[]) => string;
  /** Several cases in one call (realm/batch.js): the reports of as many as it ran, the first of them included. */
  readonly runCases: (args: readonly (string | number)[]) => string;
  /** Begins again with a global, built-ins and a program that nothing has run in; the isolate and its memory stay. */
  readonly renew: () => void;
  /** From now on `listener` hears what cases print, as it is printed. It must not throw. */
  readonly hearConsole: (listener: (text: string) => void) => void;
  readonly callAuthor: (callJson: string, seed: number) => string;
  /** The memory limit ends an isolate for good. */
  readonly isGone: () => boolean;
  readonly dispose: () => void;
};

/**
 * Runs code that is not ours, with the engine marking in steps meanwhile. A worker marks in one go otherwise (host/launch.ts), and
 * then its engine does not collect again for a gigabyte once an isolate has come near its limit: only small things were held to it.
 * Nothing is compiled from a cache in here, since a cache is for the flags that it was made with.
 */
function held<T>(run: () => T): T {
  setFlagsFromString('--incremental-marking');
  try {
    return run();
  } finally {
    setFlagsFromString('--no-incremental-marking');
  }
}

/** Of the message of a rejection that nobody handled. */
const rejectionCharactersMax = 200;

export const programFile = 'solution.js';
const realmFile = 'realm.js';

/**
 * Makes realms of one script. `warmUp` is given the first, which is thrown away: what it makes the engine compile, every
 * later realm finds compiled.
 */
export function createRealmFactory(
  scripts: RealmScripts,
  warmUp: (realm: Realm) => void,
): (memoryMbMax: number) => Realm {
  const teller = createTeller();
  const walked = openRealm(scripts, isolateMemoryMb, teller);
  const [common, ...others] = JSON.parse(walked.sectionsToShared()) as [Section, ...Section[]];
  const whole = withCommonSteps(scripts, common.steps);
  // The walk had every part in place: the program that warms a realm reaches none.
  const parts = walked.takeCache('parts');
  walked.realm.dispose();
  const first = openRealm(whole, isolateMemoryMb, teller, {others});
  warmUp(first.realm);
  const made = {others, caches: {core: first.takeCache('core'), parts}};
  first.realm.dispose();
  return (memoryMbMax) => openRealm(whole, memoryMbMax, teller, made).realm;
}

/** A context of its own in which the realm's script has run, and its entry points. */
function enter(isolate: ivm.Isolate, compiled: ivm.Script) {
  const context = isolate.createContextSync();
  const doors = compiled.runSync(context, {reference: true}) as ivm.Reference;
  const held: ivm.Reference[] = [doors];
  const call = (name: string) => {
    let entry: ivm.Reference | undefined;
    return (...given: unknown[]): unknown => {
      if (entry === undefined) {
        entry = doors.getSync(name, {reference: true}) as ivm.Reference;
        held.push(entry);
      }
      return entry.applySync(undefined, given);
    };
  };
  return {
    context,
    /** A reference that is still held keeps all of the context in the isolate's memory. */
    leave: () => {
      for (const one of held) one.release();
      context.release();
    },
    runCase: call('runCase'),
    runCases: call('runCases'),
    turn: call('turn'),
    prepare: call('prepare'),
    tellConsole: call('tellConsole'),
    callAuthor: call('callAuthor'),
    sectionsToShared: call('sectionsToShared'),
  };
}

type Teller = {readonly callback: ivm.Callback; readonly speakOf: (program: Program) => void};

/**
 * One for all realms of a worker, which loads one program at a time. A callback of each realm's own would keep its program:
 * isolated-vm gives up what another isolate held in a turn of the event loop, which a worker never takes.
 */
function createTeller(): Teller {
  let current: Program | undefined;
  return {
    callback: new ivm.Callback((line: unknown, column: unknown, message?: unknown) =>
      current === undefined ? '' : tellSource(current, {line: Number(line), column: Number(column)}, message),
    ),
    speakOf: (program) => {
      current = program;
    },
  };
}

/** What realm/errors.js asks: the place in the source, or the message with the source quoted in it. */
function tellSource(program: Program, position: Position, message: unknown): string {
  if (message !== undefined) return program.quoteSource(String(message), position);
  const {line, column} = program.toSource(position);
  return line < 1 ? '' : `${line}:${column}`;
}

type ScriptCache = ivm.ExternalCopy<ArrayBuffer>;
type ScriptCaches = {readonly core: ScriptCache; readonly parts: ScriptCache};
/** Where shared objects lie that programs reach by these names alone. */
type Section = {
  readonly names: readonly string[];
  readonly start: number;
  readonly steps: readonly unknown[];
};
type Made = {readonly others?: readonly Section[]; readonly caches?: ScriptCaches};
type OpenRealm = {
  readonly realm: Realm;
  readonly takeCache: (which: keyof ScriptCaches) => ScriptCache;
  readonly sectionsToShared: () => string;
};

function openRealm(
  scripts: RealmScripts,
  memoryMbMax: number,
  teller: Teller,
  {others = [], caches}: Made = {},
): OpenRealm {
  const isolate = new ivm.Isolate({memoryLimit: memoryMbMax});
  const compile = (which: keyof ScriptCaches): ivm.Script =>
    isolate.compileScriptSync(scripts[which], {
      filename: realmFile,
      ...(caches === undefined ? {} : {cachedData: caches[which]}),
    });
  const compiled = compile('core');
  let compiledParts: ivm.Script | undefined;
  let place = enter(isolate, compiled);
  let loaded: ivm.Script | undefined;
  let console: ivm.Callback | undefined;
  let source: ivm.Callback | undefined;
  const everything = [...sometimesReached, ...Object.values(furtherNeeds), ...scripts.names];
  let needed: readonly string[] = [];
  const prepare = (): void => {
    let parts: unknown;
    if (needed.some((name) => scripts.names.has(name))) {
      compiledParts ??= compile('parts');
      parts = compiledParts.runSync(place.context, {reference: true}).derefInto({release: true});
    }
    const sections = others.filter(({names}) => names.some((name) => needed.includes(name)));
    place.prepare(source, needed.join(' '), parts, JSON.stringify(sections));
  };
  const begin = (): void => {
    held(() => loaded?.runSync(place.context));
  };
  /** A case that plays out over turns answers nothing until it is over; its driver bounds them. */
  const played = (begin: () => unknown): string => {
    let report = settled(begin);
    while (typeof report !== 'string') {
      const {rejection} = report;
      report = settled(() => place.turn(...(rejection === undefined ? [] : [rejection])));
    }
    return report;
  };
  const settled = (call: () => unknown): string | {readonly rejection?: string} => {
    try {
      const answer = held(call);
      return typeof answer === 'string' ? answer : {};
    } catch (error) {
      // What the realm itself throws never leaves it: this is a rejection that nobody handled.
      if (isolate.isDisposed) throw error;
      return {rejection: cutText(String((error as Error | undefined)?.message), rejectionCharactersMax)};
    }
  };
  const realm: Realm = {
    memoryMbMax,
    load: (program, others) => {
      loaded = isolate.compileScriptSync(program.code, {
        filename: programFile,
        lineOffset: program.lineOffset,
      });
      teller.speakOf(program);
      source = teller.callback;
      needed = [...program.needs, ...others];
      prepare();
      begin();
    },
    renew: () => {
      place.leave();
      place = enter(isolate, compiled);
      prepare();
      begin();
      if (console !== undefined) place.tellConsole(console);
    },
    loadAuthor: (text) => {
      needed = everything;
      prepare();
      const script = isolate.compileScriptSync(text, {filename: 'author.js'});
      held(() => script.runSync(place.context));
    },
    runCase: (args) => played(() => place.runCase(...args)),
    runCases: (args) => played(() => place.runCases(...args)),
    hearConsole: (listener) => {
      if (!needed.includes('console')) return;
      console = new ivm.Callback((text: unknown) => listener(String(text)));
      place.tellConsole(console);
    },
    callAuthor: (callJson, seed) => held(() => place.callAuthor(callJson, seed)) as string,
    isGone: () => isolate.isDisposed,
    dispose: () => {
      if (!isolate.isDisposed) isolate.dispose();
    },
  };
  return {
    realm,
    sectionsToShared: () => {
      needed = everything;
      prepare();
      return place.sectionsToShared() as string;
    },
    takeCache: (which) => {
      // The same text in the same isolate is the same script, with every function that has run. The cache holds that
      // script of ours, never a candidate's; the types forget that compileScriptSync hands it over.
      const again = isolate.compileScriptSync(scripts[which], {filename: realmFile, produceCachedData: true});
      const cache = (again as ivm.CachedDataResult).cachedData;
      if (cache === undefined) throw new Error('the engine gave no code cache');
      return cache;
    },
  };
}
