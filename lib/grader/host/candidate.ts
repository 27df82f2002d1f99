/** Makes the job that a candidate's worker is given: the code, the inputs and the limits, and nothing that helps to cheat. */
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import type {LanguageName, PreparedExercise, Signature} from '#lib/exercises/exercise';
import type {Allowance} from '#lib/grader/host/watchdog';
import {
  authorCpuMsMaxPerCase,
  authorMemoryMbMax,
  authorOperationsMax,
  authorResidentMbMax,
  authorTextCharactersMax,
  authorWallMsMaxPerCase,
  caseOutputCharactersMax,
  consoleCharactersMax,
  consoleLinesMax,
  cpuMsMaxPerCase,
  cpuMsMaxPerJob,
  cpuMsSuspectPerCase,
  isolateMemoryMb,
  outputCharactersFactor,
  outputCharactersMin,
  residentMbMax,
  wallMsMaxPerCase,
} from '#lib/grader/limits';
import type {CandidateJob} from '#lib/grader/protocol';
import {kindOf} from '#lib/kinds/registry';
import {languages} from '#lib/languages/registry';

export type CaseInput = {readonly inputJson: string; readonly operationsMax: number};

export const candidateAllowance: Allowance = {
  cpuMsSuspectPerCase,
  cpuMsMaxPerCase,
  wallMsMaxPerCase,
  cpuMsMaxPerJob,
  residentMbMax,
};

export const authorAllowance: Allowance = {
  cpuMsSuspectPerCase: authorCpuMsMaxPerCase,
  cpuMsMaxPerCase: authorCpuMsMaxPerCase,
  wallMsMaxPerCase: authorWallMsMaxPerCase,
  cpuMsMaxPerJob: Number.POSITIVE_INFINITY,
  residentMbMax: authorResidentMbMax,
};

/**
 * A right answer is about as long as the longest that is expected: of the stored cases, and of the inputs at hand where `expectedJsons` is
 * given; the events of a scenario are as many as they are.
 */
export function outputCharactersMaxOf(
  {signature, cases}: Pick<PreparedExercise, 'signature' | 'cases'>,
  expectedJsons: readonly string[] = [],
): number {
  if (!kindOf(signature).hasSize) return caseOutputCharactersMax;
  const expected = [...cases.map(({expectedJson}) => expectedJson), ...expectedJsons];
  const longest = expected.reduce((most, {length}) => Math.max(most, length), 0);
  return Math.min(caseOutputCharactersMax, Math.max(outputCharactersMin, longest * outputCharactersFactor));
}

export function candidateJob(args: {
  readonly signature: Signature;
  readonly language: LanguageName;
  readonly source: string;
  readonly seed: number;
  readonly memoryMbMax?: number;
  readonly outputCharactersMax?: number;
  readonly withConsole: boolean;
  readonly cases: readonly CaseInput[];
}): CandidateJob {
  const {signature, language, source, seed, withConsole, cases} = args;
  const kind = kindOf(signature);
  return {
    type: 'candidate',
    runtime: kind.runtime ?? languages[language].runtime,
    kind: signature.kind,
    name: signature.name,
    asksFor: kind.asksFor(signature),
    language,
    source,
    seed,
    memoryMbMax: args.memoryMbMax ?? isolateMemoryMb,
    outputCharactersMax: args.outputCharactersMax ?? caseOutputCharactersMax,
    consoleCharactersMax: withConsole ? consoleCharactersMax : 0,
    consoleLinesMax: withConsole ? consoleLinesMax : 0,
    optionsJson: encodeTagged(kind.driverOptions(signature)),
    cases: cases.map(({inputJson, operationsMax}) => ({inputJson, operationsMax})),
  };
}

/** The same program for an author's reference: wide limits, on an author's worker. */
export function referenceJob(
  signature: Signature,
  reference: {readonly language: LanguageName; readonly source: string},
  inputsJson: readonly string[],
): CandidateJob {
  const cases = inputsJson.map((inputJson) => ({inputJson, operationsMax: authorOperationsMax}));
  const job = candidateJob({signature, ...reference, seed: 0, withConsole: false, cases});
  // Where a scenario is played in many orders, the first is what the others are compared with.
  const optionsJson = encodeTagged({...kindOf(signature).driverOptions(signature), isReference: true});
  return {...job, optionsJson, memoryMbMax: authorMemoryMbMax, outputCharactersMax: authorTextCharactersMax};
}
