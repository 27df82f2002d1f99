/** Submissions as their owners see them. Every function takes a scope (lib/access/scope.ts) and filters by it in the query. */
import {type Context, contextKey} from '#lib/access/context';
import type {Owned, Readable} from '#lib/access/scope';
import {progressStepsMax} from '#lib/base/limits';
import {samplesInSql, sampleViews} from '#lib/data/case-column';
import {type Data, isId} from '#lib/data/client';
import {readComplexity} from '#lib/data/complexity-json';
import {askDirectly} from '#lib/data/direct';
import {readDiagnostics, readEvidence, readFailureCategory, readGroupScores} from '#lib/data/grade-json';
import type {SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import {needsFailureCategory} from '#lib/verdict/grade';
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
};

/** `placed`: it stands in its account's turn. Otherwise nothing was written: `own`, or those of everyone, are too many. */
export type Placing = {readonly kind: 'placed' | 'everyone'} | {readonly kind: 'own'; readonly own: number};

export type PlacesMax = {
  /** Of the owner: that wait or run. */
  readonly own: number;
  /** Of everyone: that wait. */
  readonly everyone: number;
};

const submitSql = `SELECT submit_code($1::text::uuid, $2::text::uuid, $3::text::uuid, $4::text, $5::text, $6::text, $7::text, $8::text,
  $9::text::integer, $10::text::integer, $11::text::integer, $12::text::integer)`;

/** Lines a submission up under `id`, a UUID of version 7. From then on a grader will take it: the row is its own job. */
export async function submitCode(
  data: Data,
  owner: Owned,
  id: string,
  {context, exerciseVersionId, exerciseSlug, language, source, sourceHash, seed, casesTotal}: NewSubmission,
  max: PlacesMax,
): Promise<Placing> {
  const [answer] = await askDirectly(data, submitSql, [
    ...[id, owner.userId, exerciseVersionId, exerciseSlug, contextKey(context), language],
    // The drivers would write a half character so, each in its own way.
    source.toWellFormed(),
    ...[sourceHash, seed, casesTotal, max.own, max.everyone].map(String),
  ]);
  const [kind, own] = answer?.split(' ') ?? [];
  if (kind === 'placed' || kind === 'everyone') return {kind};
  return {kind: 'own', own: Number(own)};
}

export type GradedCode = {
  readonly exerciseVersionId: string;
  readonly language: LanguageName;
  readonly source: string;
  readonly seed: number;
};

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

const readableSql = `
  SELECT 'readable' FROM "Submission" WHERE id = $1::text::uuid AND ($2::text IS NULL OR "userId" = $2::text::uuid)`;

export async function isReadable(data: Data, scope: Readable, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await askDirectly(data, readableSql, [id, scope.userId ?? null])).length > 0;
}

/** Results of hidden cases do not leave the database: not one by one, and after the verdict not even their number. */
const viewSql = `
  SELECT json_build_object(
    'id', s.id, 'exerciseSlug', s."exerciseSlug", 'title', v.title, 'version', v.version, 'growth', v.growth,
    'language', s.language, 'sourceHash', s."sourceHash", 'state', s.state, 'verdict', s.verdict, 'score', s.score,
    'createdAt', to_char(s."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'source', s.source, 'casesTotal', s."casesTotal", 'message', s.message, 'diagnostics', s.diagnostics,
    'counterexample', s.counterexample, 'failureCategory', s.clue, 'complexity', s.complexity, 'groups', s.groups,
    'timesReference', s."timesReference", 'explanation', s.explanation, 'samples', ${samplesInSql},
    'casesJudged', CASE WHEN s.state = 'running' THEN coalesce(jsonb_array_length(s.cases), 0) END,
    'before', CASE WHEN s.state = 'queued' THEN (
      SELECT count(*) FROM "Submission" o
      WHERE o.state = 'queued' AND (o.round < s.round OR (o.round = s.round AND o."createdAt" < s."createdAt"))) END
  )::text
  FROM "Submission" s JOIN "ExerciseVersion" v ON v.id = s."exerciseVersionId"
  WHERE s.id = $1::text::uuid AND ($2::text IS NULL OR s."userId" = $2::text::uuid)`;

type ViewRow = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly title: string;
  readonly version: number;
  readonly growth: string | null;
  readonly language: string;
  readonly sourceHash: string;
  readonly state: SubmissionView['state'];
  readonly verdict: string | null;
  readonly score: number | null;
  readonly createdAt: string;
  readonly source: string;
  readonly casesTotal: number;
  readonly message: string | null;
  readonly diagnostics: unknown;
  readonly counterexample: unknown;
  readonly failureCategory: unknown;
  readonly complexity: unknown;
  readonly groups: unknown;
  readonly timesReference: number | null;
  readonly explanation: 'none' | 'pending' | 'done' | 'given_up';
  readonly samples: unknown;
  readonly casesJudged: number | null;
  readonly before: number | null;
};

export async function findSubmission(
  data: Data,
  scope: Readable,
  id: string,
): Promise<SubmissionView | undefined> {
  if (!isId(id)) return undefined;
  const [json] = await askDirectly(data, viewSql, [id, scope.userId ?? null]);
  return json === undefined || json === null ? undefined : viewOf(JSON.parse(json) as ViewRow);
}

function viewOf(row: ViewRow): SubmissionView {
  const counterexample = readEvidence(row.counterexample);
  // A failure category is for whoever can be shown no short input; while one is sought, that is not known.
  const isFailureCategoryShown = needsFailureCategory(counterexample) && row.explanation !== 'pending';
  const failureCategory = isFailureCategoryShown ? readFailureCategory(row.failureCategory) : undefined;
  const groups = readGroupScores(row.groups);
  const complexity = readComplexity(row.complexity);
  const {title, version, createdAt} = row;
  return {
    ...itemOf({...row, exerciseVersion: {title, version}, createdAt: new Date(createdAt)}),
    source: row.source,
    exerciseVersion: version,
    casesTotal: row.casesTotal,
    isMeasurable: row.growth !== null,
    samples: sampleViews(row.samples),
    explanation: row.explanation === 'given_up' ? 'given-up' : row.explanation,
    ...(row.casesJudged === null ? {} : {casesJudged: coarse(row.casesJudged, row.casesTotal)}),
    ...(groups === undefined ? {} : {groups}),
    ...(row.timesReference === null ? {} : {timesReference: row.timesReference}),
    diagnostics: readDiagnostics(row.diagnostics),
    ...(row.message === null ? {} : {message: row.message}),
    ...(counterexample === undefined ? {} : {counterexample}),
    ...(failureCategory === undefined ? {} : {failureCategory}),
    ...(complexity === undefined ? {} : {complexity}),
    ...(row.before === null ? {} : {queuePosition: row.before}),
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
