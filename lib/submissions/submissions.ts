/** Submitting and looking at one's own submissions. */
import {createHash, randomInt} from 'node:crypto';
import {type Context, practice} from '#lib/access/context';
import {ownedBy, readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {pageItemsMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {type Cataloguing, noSuchExercise} from '#lib/catalogue/catalogue';
import {checkReached} from '#lib/catalogue/chains';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import type {SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import {findSubmission, findSubmissions} from '#lib/data/submissions';
import {acceptSubmission} from '#lib/submissions/accept';
import {type Code, checkCode, checkOffered} from '#lib/submissions/code';

const seedMax = 2 ** 31 - 1;

export type Reading = {readonly data: Data};
export type Submitting = Reading & Counting & Pick<Cataloguing, 'chains'>;

let limit: RateLimit | undefined;

/** Takes the code in: once this answers with an id, a verdict will come whatever happens to this process. */
export async function submit(
  submitting: Submitting,
  viewer: Viewer,
  {slug, context = practice, ...code}: Code & {readonly slug: string; readonly context?: Context},
): Promise<Result<{readonly id: string}>> {
  const owner = ownedBy(viewer, 'submission.create');
  if (!owner.ok) return owner;
  const checked = checkCode(code);
  if (!checked.ok) return checked;
  const {data} = submitting;
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const reached = await checkReached(submitting, viewer, slug);
  if (!reached.ok) return reached;
  limit ??= createRateLimit({action: 'submissions', triesMax: 30, windowS: 60});
  const allowed = await limit.take(submitting, viewer.id);
  if (!allowed.ok) return allowed;
  const {language, source} = checked.value;
  const offered = checkOffered(version.languages, language);
  if (!offered.ok) return offered;
  return acceptSubmission({data}, owner.value, {
    context,
    exerciseVersionId: version.id,
    exerciseSlug: slug,
    language,
    source,
    sourceHash: createHash('sha256').update(source).digest('hex'),
    seed: randomInt(seedMax),
    casesTotal: version.casesCount,
  });
}

/** Someone else's submission is as little there as one that never was. */
export const noSuchSubmission: Refusal = {kind: 'not-found', message: 'There is no such submission.'};

export async function readSubmission(
  {data}: Reading,
  viewer: Viewer,
  id: string,
): Promise<Result<SubmissionView>> {
  const scope = readableBy(viewer, 'submission.read');
  if (!scope.ok) return scope;
  const found = await findSubmission(data, scope.value, id);
  return found === undefined ? err(noSuchSubmission) : ok(found);
}

export type SubmissionPage = {
  readonly items: readonly SubmissionListItem[];
  /** Give it back as `cursor` for the next page; absent on the last one. */
  readonly nextCursor?: string;
};

/** The viewer's own, the newest first. */
export async function listSubmissions(
  {data}: Reading,
  viewer: Viewer,
  {slug, cursor}: {readonly slug?: string; readonly cursor?: string} = {},
): Promise<SubmissionPage> {
  const owner = ownedBy(viewer, 'submission.read');
  if (!owner.ok) return {items: []};
  const found = await findSubmissions(data, owner.value, {slug, after: cursor, itemsMax: pageItemsMax + 1});
  const items = found.slice(0, pageItemsMax);
  const last = items.at(-1);
  return {items, ...(found.length > pageItemsMax && last !== undefined ? {nextCursor: last.id} : {})};
}
