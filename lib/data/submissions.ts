/** Submissions as their owners see them. Every function takes a scope (lib/access/scope.ts) and filters by it in the query. */
import {type Context, contextKey} from '#lib/access/context';
import type {Owned, Readable} from '#lib/access/scope';
import {progressStepsMax} from '#lib/base/limits';
import type {Data, Transaction} from '#lib/data/client';
import {isId} from '#lib/data/client';
import {readComplexity} from '#lib/data/complexity-json';
import {
  readDiagnostics,
  readEvidence,
  readFailureCategory,
  readGroupScores,
  sampleOf,
} from '#lib/data/grade-json';
import type {SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import {holdAccount} from '#lib/data/users';
import type {LanguageName} from '#lib/exercises/exercise';
import {samplesGroup} from '#lib/exercises/samples';
import {isVerdict} from '#lib/verdict/verdict';

const itemFields = {
  id: true,
  exerciseSlug: true,
  exerciseVersion: {select: {title: true, version: true}},
  language: true,
  sourceHash: true,
  state: true,
  verdict: true,
  score: true,
  createdAt: true,
} as const;

type ItemRow = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly exerciseVersion: {readonly title: string; readonly version: number};
  readonly language: string;
  readonly sourceHash: string;
  readonly state: SubmissionListItem['state'];
  readonly verdict: string | null;
  readonly score: number | null;
  readonly createdAt: Date;
};

export type NewSubmission = {
  readonly context: Context;
  readonly exerciseVersionId: string;
  readonly exerciseSlug: string;
  readonly language: LanguageName;
  readonly source: string;
  readonly sourceHash: string;
  readonly seed: number;
  readonly casesTotal: number;
  readonly round: number;
};

export async function insertSubmission(
  tx: Transaction,
  owner: Owned,
  submission: NewSubmission,
): Promise<string> {
  const context = contextKey(submission.context);
  const made = await tx.submission.create({
    data: {...submission, context, userId: owner.userId},
    select: {id: true},
  });
  return made.id;
}

export type GradedCode = {
  readonly exerciseVersionId: string;
  readonly language: LanguageName;
  readonly source: string;
  readonly seed: number;
};

export type Place = {
  /** Submissions that wait, of everyone. */
  readonly everyone: number;
  /** The owner's that wait or run. */
  readonly own: number;
  /** The one in which the owner's next submission will be graded. */
  readonly round: number;
};

/**
 * Where the owner's next submission would stand. Until the transaction ends, no other of the same account is
 * placed: a burst is counted and lined up one by one.
 */
export async function findPlace(tx: Transaction, owner: Owned): Promise<Place> {
  await holdAccount(tx, owner);
  const rows = await tx.$queryRaw<
    [{everyone: number; own: number; current: number | null; last: number | null}]
  >`
    SELECT
      count(*) FILTER (WHERE state = 'queued')::int AS everyone,
      min(round) FILTER (WHERE state = 'queued') AS current,
      count(*) FILTER (WHERE "userId" = ${owner.userId}::uuid)::int AS own,
      max(round) FILTER (WHERE "userId" = ${owner.userId}::uuid) AS last
    FROM "Submission" WHERE state IN ('queued', 'running')`;
  const {everyone, own, last} = rows[0];
  // Nobody waits behind rounds that came before: a newcomer joins the one that is being graded.
  const current = rows[0].current ?? 0;
  const next = last === null ? current : last + 1;
  return {everyone, own, round: Math.max(current, next)};
}

/** What is needed to measure a graded submission; undefined when it is not there or not graded. */
export async function findGradedCode(
  data: Data,
  scope: Readable,
  id: string,
): Promise<GradedCode | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.submission.findFirst({
    where: {id, userId: scope.userId, state: 'done'},
    select: {exerciseVersionId: true, language: true, source: true, seed: true},
  });
  return row === null ? undefined : {...row, language: row.language as LanguageName};
}

export async function isReadable(data: Data, scope: Readable, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await data.submission.findFirst({where: {id, userId: scope.userId}, select: {id: true}})) !== null;
}

export async function findSubmission(
  data: Data,
  scope: Readable,
  id: string,
): Promise<SubmissionView | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.submission.findFirst({
    where: {id, userId: scope.userId},
    select: {
      ...itemFields,
      exerciseVersion: {select: {title: true, version: true, growth: true}},
      source: true,
      round: true,
      casesTotal: true,
      message: true,
      diagnostics: true,
      counterexample: true,
      failureCategory: true,
      complexity: true,
      groups: true,
      timesReference: true,
      explanation: true,
      // Results of hidden cases do not leave the database: not one by one, and after the verdict not even their number.
      cases: {where: {group: samplesGroup}, orderBy: {ordinal: 'asc'}},
      _count: {select: {cases: true}},
    },
  });
  if (row === null) return undefined;
  const before =
    row.state === 'queued'
      ? await data.submission.count({
          where: {
            state: 'queued',
            OR: [{round: {lt: row.round}}, {round: row.round, createdAt: {lt: row.createdAt}}],
          },
        })
      : undefined;
  const counterexample = readEvidence(row.counterexample);
  // A failure category is for whoever can be shown no input; while one is sought, that is not known.
  const isFailureCategoryShown = counterexample === undefined && row.explanation !== 'pending';
  const failureCategory = isFailureCategoryShown ? readFailureCategory(row.failureCategory) : undefined;
  const groups = readGroupScores(row.groups);
  const complexity = readComplexity(row.complexity);
  return {
    ...itemOf(row),
    source: row.source,
    exerciseVersion: row.exerciseVersion.version,
    casesTotal: row.casesTotal,
    isMeasurable: row.exerciseVersion.growth !== null,
    samples: row.cases.map(sampleOf),
    explanation: row.explanation === 'given_up' ? 'given-up' : row.explanation,
    ...(row.state === 'running' ? {casesJudged: coarse(row._count.cases, row.casesTotal)} : {}),
    ...(groups === undefined ? {} : {groups}),
    ...(row.timesReference === null ? {} : {timesReference: row.timesReference}),
    diagnostics: readDiagnostics(row.diagnostics),
    ...(row.message === null ? {} : {message: row.message}),
    ...(counterexample === undefined ? {} : {counterexample}),
    ...(failureCategory === undefined ? {} : {failureCategory}),
    ...(complexity === undefined ? {} : {complexity}),
    ...(before === undefined ? {} : {queuePosition: before}),
  };
}

/** The newest first. `after` is the id of the last item of the page before. */
export async function findSubmissions(
  data: Data,
  owner: Owned,
  page: {readonly slug?: string; readonly after?: string; readonly itemsMax: number},
): Promise<SubmissionListItem[]> {
  const {slug, after, itemsMax} = page;
  if (after !== undefined && !isId(after)) return [];
  // Ids rise with time (UUID version 7), so they are a cursor that later submissions cannot shift.
  const rows = await data.submission.findMany({
    where: {userId: owner.userId, exerciseSlug: slug, id: after === undefined ? undefined : {lt: after}},
    select: itemFields,
    orderBy: {id: 'desc'},
    take: itemsMax,
  });
  return rows.map(itemOf);
}

/** In so few steps that when each was reached says little of any one case. */
function coarse(judged: number, total: number): number {
  const step = Math.max(1, Math.ceil(total / progressStepsMax));
  return Math.floor(judged / step) * step;
}

function itemOf(row: ItemRow): SubmissionListItem {
  return {
    id: row.id,
    exercise: {slug: row.exerciseSlug, title: row.exerciseVersion.title},
    language: row.language as LanguageName,
    sourceHash: row.sourceHash,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    ...(row.verdict !== null && isVerdict(row.verdict) ? {verdict: row.verdict} : {}),
    ...(row.score === null ? {} : {score: row.score}),
  };
}
