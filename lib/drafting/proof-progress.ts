/** Writes down what a proof has found so far, now and then, so that its rows stream in where the draft is written. */
import {setTimeout as sleep} from 'node:timers/promises';
import {proofTellMs} from '#lib/base/limits';
import type {Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {type ProofClaim, writeReport} from '#lib/data/package-proofs';
import {partOf} from '#lib/drafting/proof-report';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {ExercisePackage, PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';
import type {Grade} from '#lib/verdict/grade';

type Prepare = (source: ExercisePackage) => Promise<Result<PreparedExercise, Reason[]>>;

export type Telling = {
  readonly data: Data;
  readonly claim: ProofClaim;
  readonly revision: number;
  readonly submissions: readonly PackageSubmission[];
  /** Of the report before, shown until there are others. */
  readonly reasons: readonly Reason[];
};

export function tellProgress(
  {data, claim, revision, submissions, reasons}: Telling,
  grader: Grader,
  prepareWith: (source: ExercisePackage, author: AuthorRunner) => ReturnType<Prepare>,
): {readonly grader: Grader; readonly prepare: Prepare; readonly end: () => Promise<void>} {
  let exercise: PreparedExercise | undefined;
  let telling: Promise<void> | undefined;
  let isOver = false;
  const grades = new Map<string, Grade>();
  const keyOf = ({language, source}: Pick<PackageSubmission, 'language' | 'source'>) =>
    `${language}\n${source}`;

  const tell = (): void => {
    telling ??= sleep(proofTellMs).then(async () => {
      telling = undefined;
      if (isOver || exercise === undefined) return;
      const gradeOf = (submission: PackageSubmission) => grades.get(keyOf(submission));
      const report = partOf(exercise, submissions, gradeOf, reasons);
      // What could not be written down now is in the whole report at the end.
      await writeReport(data, claim, {revision, report}).catch(() => false);
    });
  };

  return {
    grader: {
      ...grader,
      grade: async (request, onCase) => {
        const grade = await grader.grade(request, onCase);
        if (request.exercise === exercise) {
          grades.set(keyOf(request), grade);
          tell();
        }
        return grade;
      },
    },
    prepare: async (source) => {
      const prepared = await prepareWith(source, grader.author);
      if (prepared.ok) {
        exercise = prepared.value;
        tell();
      }
      return prepared;
    },
    end: async () => {
      isOver = true;
      await telling;
    },
  };
}
