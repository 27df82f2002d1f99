/** What an author learns of how people fare with an exercise. For whoever owns it, and administrators; nobody is named. */
import {checkRight} from '#lib/access/rights';
import type {Viewer} from '#lib/access/viewer';
import {insightPatternsMax, insightSubmissionsMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {findOwner} from '#lib/data/exercises';
import {
  type CaseFailures,
  type Counted,
  countAttempts,
  countFailures,
  countLanguages,
  countVerdicts,
  type FailurePattern,
  type Funnel,
  findPatterns,
  readFunnel,
} from '#lib/data/insight';
import type {LanguageName} from '#lib/languages/browser';
import type {Verdict} from '#lib/verdict/verdict';

export type Insight = {
  readonly version: number;
  readonly funnel: Funnel;
  readonly attempts: ReadonlyArray<Counted<number>>;
  /** Of the newest submissions to the current version, as everything below. */
  readonly submissions: number;
  readonly verdicts: ReadonlyArray<Counted<Verdict>>;
  readonly languages: ReadonlyArray<Counted<LanguageName>>;
  readonly cases: readonly CaseFailures[];
  readonly patterns: readonly FailurePattern[];
};

export async function readInsight(
  {data}: {readonly data: Data},
  viewer: Viewer,
  slug: string,
): Promise<Result<Insight>> {
  const relation = (await findOwner(data, slug)) === viewer.id ? 'own' : 'other';
  const right = checkRight(viewer, 'exercise.insight', relation);
  if (!right.ok) return right;
  const current = await findCurrentVersion(data, slug);
  if (current === undefined) return err(noSuchExercise(slug));
  const {id, version} = current;
  const most = {itemsMax: insightSubmissionsMax, patternsMax: insightPatternsMax};
  const [funnel, attempts, verdicts, languages, cases, patterns] = await Promise.all([
    readFunnel(data, slug),
    countAttempts(data, slug),
    countVerdicts(data, id, insightSubmissionsMax),
    countLanguages(data, id, insightSubmissionsMax),
    countFailures(data, id, insightSubmissionsMax),
    findPatterns(data, id, most),
  ]);
  const submissions = verdicts.reduce((sum, {count}) => sum + count, 0);
  return ok({version, funnel, attempts, submissions, verdicts, languages, cases, patterns});
}
