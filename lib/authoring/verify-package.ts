/** Proves a package: prepares it, grades everything in it for real, and gives back the matrix with every reason against it. */
import {checkOnFresh, freshExercise} from '#lib/authoring/fresh-proof';
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
import type {Grader} from '#lib/grader/grader';
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

const seed = 1;

export async function verifyPackage(
  source: ExercisePackage,
  prepare: (source: ExercisePackage) => Promise<Result<PreparedExercise, Reason[]>>,
  grader: Grader,
  limit: Limit,
): Promise<Result<Verification, Reason[]>> {
  const prepared = await limit(() => prepare(source));
  if (!prepared.ok) return err(prepared.error);
  const exercise = prepared.value;
  const grade = (language: LanguageName, code: string, of = exercise): Promise<Grade> =>
    limit(() => grader.grade({exercise: of, language, source: code, seed}));

  const [rows, begun, unsteady, growth, refused] = await Promise.all([
    Promise.all(
      source.submissions.map(async (submission): Promise<MatrixRow> => {
        return {submission, grade: await grade(submission.language, submission.source)};
      }),
    ),
    Promise.all(source.languages.map((name) => grade(name, starterOf(source.signature, name)))),
    limit(() => checkSteady(source, exercise, grader)),
    checkStatedGrowth(source, exercise, grader, limit),
    checkFresh(source, exercise, grader, limit),
  ]);
  const slow = rows.filter(
    ({submission, grade: {verdict}}) => submission.expected === 'time-limit' && verdict === 'time-limit',
  );
  const notSlow = await Promise.all(
    slow.map(async (row): Promise<Reason[]> => {
      const {language, source: code} = row.submission;
      for (const raised of raisedFor(exercise, row)) {
        if (isStillStopped(raised, await grade(language, code, raised))) return [];
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
