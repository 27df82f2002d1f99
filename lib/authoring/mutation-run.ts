/** Grades mutants against the cases of their exercise, each until the first case that tells it from the reference. */
import type {Mutant} from '#lib/authoring/mutants';
import type {Limit} from '#lib/authoring/verify-package';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';

export type MutantFate =
  | {readonly kind: 'killed'; readonly mutant: Mutant; readonly caseId: string}
  | {readonly kind: 'survived'; readonly mutant: Mutant}
  /** No verdict: our fault or the machine's, twice. */
  | {readonly kind: 'unknown'; readonly mutant: Mutant};

/** Cases per request: a few likely ones, some more, all the others. */
const firstCases = 3;
const secondCases = 8;
const attemptsMax = 2;
const seed = 1;

export async function runMutants(
  exercise: PreparedExercise,
  mutants: readonly Mutant[],
  grader: Grader,
  limit: Limit,
): Promise<MutantFate[]> {
  const kills = new Map<string, number>();
  const tryOne = async (mutant: Mutant): Promise<MutantFate> => {
    for (const cases of portions(exercise.cases, kills)) {
      const failed = await findFailure({...exercise, cases}, mutant, grader);
      if (failed === 'unknown') return {kind: 'unknown', mutant};
      if (failed === undefined) continue;
      kills.set(failed, (kills.get(failed) ?? 0) + 1);
      return {kind: 'killed', mutant, caseId: failed};
    }
    return {kind: 'survived', mutant};
  };
  return Promise.all(mutants.map((mutant) => limit(() => tryOne(mutant))));
}

/** The id of a case that is not accepted. */
async function findFailure(
  exercise: PreparedExercise,
  {language, source}: Mutant,
  grader: Grader,
): Promise<string | undefined> {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const grade = await grader.grade({
      exercise,
      language,
      source,
      seed,
      // What only fresh inputs find is killed by no case.
      isUnconfirmed: true,
    });
    if (grade.verdict === 'accepted') return undefined;
    if (grade.verdict === 'grader-fault') continue;
    // Refused before any case was run: it cannot stand in for the reference.
    return grade.cases.find(({verdict}) => verdict !== 'accepted')?.id ?? exercise.cases[0]!.id;
  }
  return 'unknown';
}

/** The cases that have killed most for their cost come first. */
function portions(cases: readonly PreparedCase[], kills: ReadonlyMap<string, number>): PreparedCase[][] {
  const worth = ({id, referenceOperations, inputJson}: PreparedCase): number =>
    ((kills.get(id) ?? 0) + 1) / (1000 + referenceOperations + inputJson.length);
  const ordered = cases.toSorted((a, b) => worth(b) - worth(a));
  return [
    ordered.slice(0, firstCases),
    ordered.slice(firstCases, firstCases + secondCases),
    ordered.slice(firstCases + secondCases),
  ].filter((portion) => portion.length > 0);
}
