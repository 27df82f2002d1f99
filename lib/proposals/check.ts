/**
 * Checks a proposed input where a grader is: against the exercise's rules, and then the reference, the package's accepted
 * solutions and the sender's own against each other. Runs as urgently as the proof of a draft.
 */
import {faultsMax} from '#lib/base/limits';
import {ok} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {
  type Checked,
  claimProposal,
  findAcceptedCode,
  type ProposalClaim,
  storeChecked,
} from '#lib/data/case-proposals';
import type {Data} from '#lib/data/client';
import {findSource} from '#lib/data/exercises';
import {findSnapshot} from '#lib/data/package-snapshots';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {packageOfFiles} from '#lib/exercises/package';
import type {PackageSource} from '#lib/exercises/source';
import type {Grader} from '#lib/grader/grader';
import {languageNames} from '#lib/languages/browser';
import {type Finding, showsFault} from '#lib/proposals/finding';
import {readInput} from '#lib/submissions/own-input';
import type {RunCase} from '#lib/verdict/grade';

export type Checking = {
  readonly data: Data;
  readonly exercises: PreparedExercises;
  readonly folder: PackageSource;
  readonly grader: Pick<Grader, 'run' | 'author'>;
  readonly log: (message: string, error?: unknown) => void;
};

/** Resolves when the check is done, by us or by another; rejects when it must be handed out again. */
export async function checkProposal(checking: Checking, id: string): Promise<void> {
  const {data, log} = checking;
  const claim = await claimProposal(data, id);
  if (claim === undefined) return;
  const checked = await checkInput(checking, claim).catch((error: unknown): Checked => {
    if (claim.tries < faultsMax) throw error;
    log(`The check of proposed case ${id} failed.`, error);
    return {state: 'failed'};
  });
  await storeChecked(data, claim, checked, new Date());
}

async function checkInput(checking: Checking, claim: ProposalClaim): Promise<Checked> {
  const {data, exercises, grader} = checking;
  const exercise = await exercises.read(claim.exerciseVersionId);
  const input = await readInput(exercise, claim.inputText, grader.author);
  if (!input.ok) return {state: 'refused', answer: input.error.message};
  const inputJson = input.value;
  const programs = await acceptedOf(checking, exercise);
  const own = await findAcceptedCode(data, claim);
  const language = languageNames.find((name) => name === own?.language);
  if (own !== undefined && language !== undefined) programs.push({language, source: own.source});
  const finding = await compare(checking, {exercise, inputJson, programs});
  return {state: showsFault(finding) ? 'proposed' : 'agreed', inputJson, finding};
}

type Program = {readonly path?: string; readonly language: LanguageName; readonly source: string};

/** The reference first; without the others where the package has changed since. */
async function acceptedOf({data, folder}: Checking, exercise: PreparedExercise): Promise<Program[]> {
  const {slug, version, contentHash, reference} = exercise;
  const read =
    (await findSource(data, slug)) === folder.name
      ? await folder.read(slug)
      : ok((await findSnapshot(data, slug, version))?.files ?? new Map<string, string>());
  const loaded = read.ok ? await packageOfFiles(slug, read.value) : undefined;
  if (!loaded?.ok || loaded.value.contentHash !== contentHash) return [{path: 'the reference', ...reference}];
  const {submissions, reference: first} = loaded.value;
  const others = submissions.filter((one) => one.expected === 'accepted' && one.path !== first.path);
  return [first, ...others].map(({path, language, source}) => ({path, language, source}));
}

async function compare(
  {grader}: Checking,
  wanted: {
    readonly exercise: PreparedExercise;
    readonly inputJson: string;
    readonly programs: readonly Program[];
  },
): Promise<Finding> {
  const {exercise, inputJson, programs} = wanted;
  const disagreeing: Array<Finding['disagreeing'][number]> = [];
  let shown: Pick<RunCase, 'expectedText' | 'noRightAnswer'> = {};
  for (const {path, language, source} of programs) {
    const inputs = [{id: '0', inputJson}];
    const {cases, compileMessage} = await grader.run({exercise, language, source, inputs, urgency: 'verify'});
    const sentence = cases[0] === undefined ? compileMessage : faultOf(cases[0]);
    shown = {...cases[0], ...shown};
    if (sentence === undefined) continue;
    disagreeing.push({...(path === undefined ? {} : {path}), sentence});
  }
  const {expectedText, noRightAnswer} = shown;
  return {
    ...(expectedText === undefined ? {} : {expectedText}),
    ...(noRightAnswer === undefined ? {} : {noRightAnswer}),
    ...{disagreeing, ran: programs.length},
  };
}

/** Undefined where it is right, or where nothing is. */
function faultOf({outcome, reason, noRightAnswer}: RunCase): string | undefined {
  if (outcome.kind === 'failed') {
    if (outcome.verdict === 'grader-fault') throw new Error(outcome.message);
    return outcome.message;
  }
  if (outcome.matches || noRightAnswer !== undefined) return undefined;
  return reason ?? `returned ${outcome.valueText}`;
}
