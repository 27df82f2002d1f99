/** Proves a package: prepares it, grades everything in it for real, and gives back the matrix with every reason against it. */
import {checkOnFresh, freshExercise} from '#lib/authoring/fresh-proof';
import {gradeFailing} from '#lib/authoring/grade-failing';
import {checkClaim, checkGrowth, growthUnstated} from '#lib/authoring/growth-proof';
import type {MatrixRow} from '#lib/authoring/kill-matrix';
import {
  checkAcceptedMargin,
  checkKills,
  checkReference,
  checkSizes,
  checkSubmissionSet,
  checkVerdicts,
  isStillStopped,
  raisedFor,
  tooLittleTooSlow,
} from '#lib/authoring/proof';
import {checkRuleEnds} from '#lib/authoring/rule-ends';
import {err, ok, type Result} from '#lib/base/result';
import {type Asked, askAuthor} from '#lib/exercises/author-answers';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {starterOf} from '#lib/exercises/offered';
import type {ExercisePackage, PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {GradeRequest, Grader} from '#lib/grader/grader';
import {languageLabels} from '#lib/languages/browser';
import type {Grade} from '#lib/verdict/grade';

export type Verification = {
  readonly exercise: PreparedExercise;
  readonly rows: readonly MatrixRow[];
  /** Empty when the package holds. */
  readonly reasons: readonly Reason[];
};

/** Runs work when there is room for it; keeps the grader's queue short. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * `whole`: every submission on every case, for an author who reads the matrix. `needed`: submissions that must fail are graded on
 * the cases that the proof needs, which saves a fifth to a half of the time; the other cells are empty.
 */
export type MatrixWish = 'whole' | 'needed';

type GradeCode = (
  code: Pick<PackageSubmission, 'language' | 'source'>,
  of: PreparedExercise,
  more?: Pick<GradeRequest, 'isUnconfirmed'>,
) => Promise<Grade>;

const seed = 1;

export async function verifyPackage(
  source: ExercisePackage,
  prepare: (source: ExercisePackage) => Promise<Result<PreparedExercise, Reason[]>>,
  grader: Grader,
  limit: Limit,
  matrix: MatrixWish = 'whole',
): Promise<Result<Verification, Reason[]>> {
  const prepared = await limit(() => prepare(source));
  if (!prepared.ok) return err(prepared.error);
  const exercise = prepared.value;
  const grade: GradeCode = ({language, source: code}, of, more) =>
    limit(() => grader.grade({exercise: of, language, source: code, seed, ...more}));

  const [rows, begun, unsteady, growth, refused] = await Promise.all([
    gradeAll(source.submissions, exercise, grade, matrix),
    Promise.all(
      source.languages.map((language) =>
        grade({language, source: starterOf(source.signature, language)}, exercise),
      ),
    ),
    limit(() => checkSteady(source, exercise, grader)),
    checkStatedGrowth(source, exercise, grader, limit),
    checkFresh(source, exercise, grader, limit),
  ]);
  const slow = rows.filter(
    ({submission, grade: {verdict}}) => submission.expected === 'time-limit' && verdict === 'time-limit',
  );
  const notSlow = await Promise.all(
    slow.map(async (row): Promise<Reason[]> => {
      for (const raised of raisedFor(exercise, row)) {
        if (isStillStopped(raised, await grade(row.submission, raised))) return [];
      }
      return [tooLittleTooSlow(row)];
    }),
  );

  const reasons = [
    ...checkSubmissionSet(source),
    ...checkVerdicts(rows),
    ...checkSizes(exercise),
    ...[source.reference, ...source.otherReferences].flatMap((reference) =>
      checkReference(exercise, {reference}, rows),
    ),
    ...checkKills(exercise, rows),
    ...checkRuleEnds(exercise),
    ...checkAcceptedMargin(exercise, rows),
    ...notSlow.flat(),
    ...unsteady,
    ...growth,
    ...refused,
    ...begun.flatMap(({verdict}, index): Reason[] =>
      verdict === 'accepted'
        ? [
            {
              file: '',
              sentence: `the ${languageLabels[source.languages[index]!].title} starter is accepted as it stands.`,
            },
          ]
        : [],
    ),
  ];
  return ok({exercise, rows, reasons});
}

/** A row for each submission, in their order. What does not hold is graded whole all the same: its author reads the matrix. */
async function gradeAll(
  submissions: readonly PackageSubmission[],
  exercise: PreparedExercise,
  grade: GradeCode,
  matrix: MatrixWish,
): Promise<MatrixRow[]> {
  const inFull = submissions.filter((submission) => matrix === 'whole' || !failsAnyhow(submission));
  const [full, failing] = await Promise.all([
    Promise.all(
      inFull.map(async (submission): Promise<MatrixRow> => {
        return {submission, grade: await grade(submission, exercise)};
      }),
    ),
    gradeFailing(
      exercise,
      submissions.filter((submission) => !inFull.includes(submission)),
      // What passes some of the cases is nothing to confirm yet.
      (submission, of) => grade(submission, of, {isUnconfirmed: true}),
    ),
  ]);
  const rows = new Map([...full, ...failing].map((row) => [row.submission, row]));
  const inOrder = submissions.map((submission) => rows.get(submission)!);
  const isEnough = checkVerdicts(inOrder).length === 0 && checkKills(exercise, inOrder).length === 0;
  return matrix === 'whole' || isEnough ? inOrder : await gradeAll(submissions, exercise, grade, 'whole');
}

/** Where the first failure says all: one that is too slow must be far too slow on some case, and not on the first one. */
function failsAnyhow({expected}: PackageSubmission): boolean {
  return expected !== 'accepted' && expected !== 'time-limit';
}

/** The reference must grow as the exercise says, and slow submissions as they say. */
async function checkStatedGrowth(
  {submissions, reference}: ExercisePackage,
  exercise: PreparedExercise,
  grader: Grader,
  limit: Limit,
): Promise<Reason[]> {
  const {complexity: stated} = exercise;
  if (stated === undefined) {
    const calls = [{call: 'demanding', seed: 'verify', size: 1}] as const;
    const [answer] = await limit(() => grader.author.evaluate({script: exercise.authorScript, calls}));
    return answer?.kind === 'value' ? [growthUnstated] : [];
  }
  const measure = ({language, source}: PackageSubmission) =>
    limit(() => grader.measureGrowth({exercise, language, source, seed}));
  const slow = submissions.filter(({expected}) => expected === 'time-limit');
  const reasons = await Promise.all([
    measure(reference).then((measured) => checkGrowth(stated, measured)),
    ...slow.map(async (submission) => checkClaim(stated, submission, await measure(submission))),
  ]);
  return reasons.flat();
}

/** What is right must be accepted on inputs that no case has, too. */
async function checkFresh(
  {submissions}: ExercisePackage,
  exercise: PreparedExercise,
  grader: Grader,
  limit: Limit,
): Promise<Reason[]> {
  const made = new Map<LanguageName, Promise<PreparedExercise>>();
  /** Once for all languages that share a reference. */
  const freshIn = (language: LanguageName): Promise<PreparedExercise> => {
    const counted =
      exercise.otherReferences?.[language] === undefined ? exercise.reference.language : language;
    const fresh = made.get(counted) ?? limit(() => freshExercise(exercise, counted, grader.author));
    made.set(counted, fresh);
    return fresh;
  };
  const right = submissions.filter(({expected}) => expected === 'accepted');
  const reasons = right.map(async (submission) => {
    const fresh = await freshIn(submission.language);
    return limit(() => checkOnFresh(fresh, submission, grader));
  });
  return (await Promise.all(reasons)).flat();
}

/** Inputs made a second time, in another isolate and another order, must be the same. */
async function checkSteady(
  {authorScript}: ExercisePackage,
  {cases}: PreparedExercise,
  {author}: Grader,
): Promise<Reason[]> {
  const asked = cases
    .map(({id}, index): Asked => ({key: `case ${id}`, call: {call: 'input', index}}))
    .reverse();
  const again = await askAuthor(author, authorScript, asked);
  if (!again.ok) return again.error;
  const inputs = again.value.reverse();
  return cases.flatMap(({id, inputJson}, index) =>
    inputs[index]!.json === inputJson
      ? []
      : [
          {
            file: 'cases.ts',
            key: `case ${id}`,
            sentence: 'makes another input each time; draw from `random` only.',
          },
        ],
  );
}
