/**
 * Runs the small programs that kinds bring (lib/kinds/<kind>/warm-up.json) a few times through everything that a job goes
 * through, so that no candidate pays for compiling the grader, and everything that is loaded on demand is loaded before the
 * worker hardens.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {assert} from '#lib/base/assert';
import {isolateMemoryMb} from '#lib/grader/limits';
import {homeRuntime} from '#lib/grader/runtimes';
import {doCandidateJob} from '#lib/grader/worker/job';
import type {Realm} from '#lib/grader/worker/realm';
import type {Place} from '#lib/grader/worker/runtime';
import {compiledNames, compilers} from '#lib/languages/compilers';

const rounds = 6;
const operationsMax = 10_000;
const charactersMax = 10_000;
const warmUpFile = 'warm-up.json';

/** A program of one kind, and a case of it. */
export type WarmUp = {
  readonly kind: string;
  readonly name: string;
  readonly options: unknown;
  readonly input: unknown;
  readonly source: readonly string[];
};

/** Those of the kinds that have one, the smallest case first. `libFolder` holds lib/. */
export function readWarmUps(libFolder: string): readonly WarmUp[] {
  const kindsFolder = path.join(libFolder, 'kinds');
  return readdirSync(kindsFolder, {withFileTypes: true})
    .filter(
      (entry) => entry.isDirectory() && readdirSync(path.join(kindsFolder, entry.name)).includes(warmUpFile),
    )
    .map(({name: kind}): WarmUp => {
      const text = readFileSync(path.join(kindsFolder, kind, warmUpFile), 'utf8');
      return {kind, ...(JSON.parse(text) as Omit<WarmUp, 'kind'>)};
    })
    .sort((a, b) => JSON.stringify(a.input).length - JSON.stringify(b.input).length);
}

/** For the first realm, whose compiled functions all later realms share: every kind finds what it calls in the same program. */
export function warmRealm(realm: Realm, warmUps: readonly WarmUp[]): void {
  const sources = warmUps.map(({source}) => source.join('\n'));
  const exported = `module.exports = {${warmUps.map(({name}) => name).join(', ')}};`;
  const compiled = compilers[compiledNames[0]].compile([...sources, exported].join('\n'), 'none');
  assert(compiled.ok, 'the program that warms a realm does not compile');
  realm.load(compiled.program, []);
  for (const {kind, name, options, input} of warmUps) {
    const [optionsJson, inputJson] = [JSON.stringify(options), JSON.stringify(input)];
    realm.runCase([kind, name, operationsMax, 0, charactersMax, 0, 0, optionsJson, inputJson, true]);
  }
}

/** In every language by turns; one program is enough, for what differs between kinds has run in the first realm. */
export function warmUp(prepare: (memoryMbMax: number) => Place, [program]: readonly WarmUp[]): void {
  assert(program !== undefined, 'no kind has a program to warm a worker with');
  const {kind, name, options, input, source} = program;
  for (let round = 0; round < rounds; round++) {
    const place = prepare(isolateMemoryMb);
    const job = {
      type: 'candidate',
      runtime: homeRuntime,
      kind,
      name,
      asksFor: kind,
      language: compiledNames[round % compiledNames.length]!,
      source: [...source, `module.exports = {${name}};`].join('\n'),
      seed: round,
      memoryMbMax: isolateMemoryMb,
      outputCharactersMax: charactersMax,
      consoleCharactersMax: 0,
      consoleLinesMax: 0,
      optionsJson: JSON.stringify(options),
      cases: [{inputJson: JSON.stringify(input), operationsMax}],
    } as const;
    doCandidateJob({...job, cases: [...job.cases]}, place, () => {});
    place.dispose();
  }
}
