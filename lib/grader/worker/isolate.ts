/** The runtime of JavaScript: an isolate for each job, metered, with every place in it sealed (realm.ts). */
import {assert} from '#lib/base/assert';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import {casesAtOnceMax} from '#lib/grader/limits';
import type {AuthorJob, CandidateJob, SaidReply} from '#lib/grader/protocol';
import {createRealmFactory, type Realm} from '#lib/grader/worker/realm';
import {needOfKind, realmScripts} from '#lib/grader/worker/realm-script';
import type {Place, Runtime} from '#lib/grader/worker/runtime';
import {readStack} from '#lib/grader/worker/stack';
import {readWarmUps, warmRealm, warmUp} from '#lib/grader/worker/warm-up';
import {compilerOf, compilers} from '#lib/languages/compilers';
import type {Position, Program} from '#lib/languages/language';

export const isolateRuntime: Runtime = {
  open: async (libFolder) => {
    const warmUps = readWarmUps(libFolder);
    const createRealm = createRealmFactory(realmScripts(libFolder), (realm) => warmRealm(realm, warmUps));
    const prepare = (memoryMbMax: number): Place => placeIn(createRealm(memoryMbMax));
    warmUp(prepare, warmUps);
    for (const {open} of Object.values(compilers)) open?.();
    return {engine: `node ${process.versions.node}, v8 ${process.versions.v8}`, prepare};
  },
};

function placeIn(realm: Realm): Place {
  let loaded: Loaded | undefined;
  return {
    memoryMbMax: realm.memoryMbMax,
    load: (job, print) => {
      const found = load(job, realm, print);
      if ('type' in found) return found;
      loaded = found;
      return undefined;
    },
    runCase: (index) => {
      if (loaded === undefined) throw new Error('no program is loaded');
      return runCase(loaded, realm, index);
    },
    runCases: (index) => {
      if (loaded === undefined) throw new Error('no program is loaded');
      return runCases(loaded, realm, index);
    },
    again: (job) => {
      if (loaded === undefined || !isSameProgram(loaded.job, job)) return false;
      try {
        realm.renew();
      } catch (error) {
        if (realm.isGone()) return false;
        throw error;
      }
      loaded = {...loaded, job, began: process.cpuUsage(), isStained: false};
      return true;
    },
    answer: (job, say) => answer(job, realm, say),
    isSpent: realm.isGone,
    dispose: realm.dispose,
  };
}

type Loaded = {
  readonly job: CandidateJob;
  readonly program: Program;
  /** Where the last case ended: what is done between cases is counted with the next. */
  began: NodeJS.CpuUsage;
  /** The last case has left something on the global that cannot be taken away. */
  isStained: boolean;
};

function load(job: CandidateJob, realm: Realm, print: (text: string) => void): Loaded | SaidReply {
  const compiler = compilerOf(job.language);
  assert(compiler !== undefined, `${job.language} does not run as JavaScript`);
  const compiled = compiler.compile(job.source, job.name, job.countsLines);
  if (!compiled.ok) {
    return {type: 'refused', message: compiled.message, diagnostics: [...compiled.diagnostics]};
  }
  const {program} = compiled;
  const addition = sharesNothing(job) ? program.findAddition() : undefined;
  if (addition !== undefined) return refusedAddition(addition);
  try {
    realm.load(program, hasDates(job) ? [needOfKind(job.kind), 'Date'] : [needOfKind(job.kind)]);
  } catch (error) {
    return realm.isGone() ? memoryGone(0, 0) : engineRefusal(error, program);
  }
  if (job.consoleLinesMax > 0) realm.hearConsole(print);
  return {job, program, began: process.cpuUsage(), isStained: false};
}

/** What was compiled and made for one serves the other. */
function isSameProgram(one: CandidateJob, other: CandidateJob): boolean {
  const keys = [
    'source',
    'language',
    'kind',
    'name',
    'memoryMbMax',
    'countsLines',
    'consoleLinesMax',
  ] as const;
  return keys.every((key) => one[key] === other[key]) && (hasDates(one) || !hasDates(other));
}

/** As tagged JSON has them. */
function hasDates({cases}: CandidateJob): boolean {
  return cases.some(({inputJson}) => inputJson.includes('"date"'));
}

function runCase(loaded: Loaded, realm: Realm, index: number): SaidReply {
  const {job, program, began, isStained} = loaded;
  const one = job.cases[index]!;
  let report: string;
  try {
    if (index > 0 && (program.changesBuiltIns || isStained)) realm.renew();
    report = realm.runCase([
      job.kind,
      job.name,
      one.operationsMax,
      job.seed,
      job.outputCharactersMax,
      job.consoleCharactersMax,
      job.consoleLinesMax,
      job.optionsJson,
      one.inputJson,
      !program.changesBuiltIns,
    ]);
  } catch (error) {
    if (realm.isGone()) return memoryGone(index, cpuMsOf(began, process.cpuUsage()));
    throw error;
  }
  // Read once for each case, because reading costs more than a small case does.
  const ended = process.cpuUsage();
  const headEnd = report.indexOf('\n');
  const head = JSON.parse(report.slice(0, headEnd)) as Head;
  loaded.isStained = head.stained;
  loaded.began = ended;
  return toReply(head, report.slice(headEnd + 1), index, cpuMsOf(began, ended)) ?? missing(job, program);
}

type ReturnedReply = Extract<SaidReply, {type: 'returned'}>;

function returnedFrom(index: number): ReturnedReply {
  return {type: 'returned', index, valuesJson: [], operations: []};
}

/** As many as the realm runs in one call; one where a case needs a context of its own. None where memory ran out meanwhile. */
function runCases(loaded: Loaded, realm: Realm, first: number): SaidReply[] {
  const {job, program, isStained} = loaded;
  if (program.changesBuiltIns || isStained) return [runCase(loaded, realm, first)];
  const cases = job.cases
    .slice(first, first + casesAtOnceMax)
    .map(({operationsMax, inputJson}) => `${operationsMax}\n${inputJson}\n`);
  const {kind, name, seed, outputCharactersMax, optionsJson} = job;
  let report: string;
  try {
    report = realm.runCases([kind, name, seed, outputCharactersMax, optionsJson, cases.join('')]);
  } catch (error) {
    if (realm.isGone()) return [];
    throw error;
  }
  const ended = process.cpuUsage();
  const lines = report.split('\n');
  const cpuMs = cpuMsOf(loaded.began, ended) / (lines.length / 2);
  loaded.began = ended;
  const replies: SaidReply[] = [];
  for (let line = 0; line < lines.length; line += 2) {
    const [headLine, written] = [lines[line]!, lines[line + 1]!];
    const index = first + line / 2;
    if (headLine.startsWith('{')) {
      const head = JSON.parse(headLine) as Head;
      loaded.isStained = head.stained;
      replies.push(toReply(head, written, index, cpuMs) ?? missing(job, program));
      continue;
    }
    const before = replies.at(-1);
    const last = before?.type === 'returned' ? before : returnedFrom(index);
    if (last !== before) replies.push(last);
    last.valuesJson.push(written);
    last.operations.push(Number(headLine));
  }
  return replies;
}

/** Its nodes or schedules play in one realm, and may leave nothing there for one another. */
function sharesNothing({optionsJson}: CandidateJob): boolean {
  return (decodeTagged(optionsJson) as {readonly sharesNothing?: boolean}).sharesNothing === true;
}

function refusedAddition({name, line, column}: Position & {readonly name: string}): SaidReply {
  const message = `${name} cannot be added: in this exercise built-ins stay as they are, so that no run finds what another has left. Write a function of your own`;
  return {
    type: 'refused',
    message: `${message} (line ${line})`,
    diagnostics: [{line, column, message: `${message}.`, severity: 'error'}],
  };
}

function cpuMsOf(began: NodeJS.CpuUsage, ended: NodeJS.CpuUsage): number {
  return (ended.user - began.user + ended.system - began.system) / 1000;
}

function memoryGone(index: number, cpuMs: number): SaidReply {
  return {type: 'case', status: 'memory', index, operations: 0, cpuMs, consoleCut: false, step: -1};
}

type Head = {
  status: 'returned' | 'threw' | 'limit' | 'missing';
  limit?: 'operations' | 'output';
  name?: string | null;
  message?: string;
  stack?: string;
  overflow?: boolean;
  step: number;
  operations: number;
  lines?: [number, number][];
  consoleCut: boolean;
  stained: boolean;
};

function toReply(head: Head, written: string, index: number, cpuMs: number): SaidReply | undefined {
  const {lines, consoleCut, step} = head;
  // Stack overflow depth depends on JIT state, so its count is not reproducible.
  const operations = head.overflow === true ? 0 : head.operations;
  const measured = {
    type: 'case',
    index,
    operations,
    cpuMs,
    consoleCut,
    step,
    ...(lines === undefined ? {} : {lines}),
  } as const;
  switch (head.status) {
    case 'missing':
      return undefined;
    case 'returned':
      return {...measured, status: 'returned', valueJson: written};
    case 'limit':
      return {...measured, status: 'limit', limit: head.limit ?? 'operations'};
    case 'threw':
      return {
        ...measured,
        status: 'threw',
        name: head.name ?? null,
        message: head.message ?? '',
        ...(head.overflow === true ? {overflow: true} : {}),
        ...readStack(head.stack ?? ''),
        partialJson: written,
      };
  }
}

function missing(job: CandidateJob, program: Program): SaidReply {
  const found = program.defined.length === 0 ? 'found none' : `found ${program.defined.join(', ')}`;
  const message = `Your code must define a ${job.asksFor} named ${job.name}; ${found}.`;
  return {
    type: 'refused',
    message,
    diagnostics: [{line: 1, column: 1, message, severity: 'error'}],
  };
}

/** The parser let it through and the engine did not: say what the engine says, where it says it. */
function engineRefusal(error: unknown, program: Program): SaidReply {
  const {name, message, stack} = error as Error;
  const line = Number(/solution\.js:(\d+)/.exec(stack ?? '')?.[1] ?? 1);
  const position = program.toSource({line, column: 1});
  const text = `${name}: ${message.replace(/ \[solution\.js:.*$/, '')}`;
  return {
    type: 'refused',
    message: `${text} (line ${position.line})`,
    diagnostics: [{...position, message: text, severity: 'error'}],
  };
}

function answer(job: AuthorJob, realm: Realm, say: (reply: SaidReply) => void): void {
  try {
    realm.loadAuthor(job.script);
  } catch (error) {
    const message = `the exercise's own code failed while it was loaded: ${(error as Error).message}`;
    for (const index of job.callsJson.keys()) say({type: 'answer-failed', index, message});
    return;
  }
  for (const [index, callJson] of job.callsJson.entries()) {
    try {
      const report = realm.callAuthor(callJson, index);
      const end = report.indexOf('\n');
      const head = JSON.parse(report.slice(0, end)) as {kind: string; message?: string};
      if (head.kind === 'value') say({type: 'answer', index, valueJson: report.slice(end + 1)});
      else say({type: 'answer-failed', index, message: head.message ?? 'it failed'});
    } catch (error) {
      if (!realm.isGone()) throw error;
      say({type: 'answer-failed', index, message: 'the memory limit was reached'});
      return;
    }
  }
}
