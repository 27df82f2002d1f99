/** Exercises over their versions: which source each belongs to, and whether it is shown. */
import type {Owned} from '#lib/access/scope';
import type {Data} from '#lib/data/client';
import type {SourceName} from '#lib/exercises/source';

/** The source that a slug belongs to; undefined where there is no such exercise. */
export async function findSource(data: Data, slug: string): Promise<string | undefined> {
  return (await data.exercise.findUnique({where: {slug}, select: {source: true}}))?.source;
}

/** What is shown of each exercise, and the source it belongs to. */
export async function listShown(
  data: Data,
): Promise<ReadonlyMap<string, {readonly source: string; readonly versionId: string | null}>> {
  const rows = await data.exercise.findMany({
    where: {state: 'published'},
    select: {slug: true, source: true, currentVersionId: true},
  });
  return new Map(
    rows.map(({slug, source, currentVersionId}) => [slug, {source, versionId: currentVersionId}]),
  );
}

/** The account that an exercise belongs to; undefined where there is none. */
export async function findOwner(data: Data, slug: string): Promise<string | undefined> {
  const found = await data.exercise.findUnique({where: {slug}, select: {ownerId: true}});
  return found?.ownerId ?? undefined;
}

/** The slugs of a source that are published. */
export async function listPublished(data: Data, source: SourceName): Promise<string[]> {
  const rows = await data.exercise.findMany({
    where: {source, state: 'published'},
    select: {slug: true},
    orderBy: {slug: 'asc'},
  });
  return rows.map(({slug}) => slug);
}

/** Takes every exercise of the source off the catalogue that is not among `slugs`; what was submitted to it stays. Their slugs. */
export async function retireOthers(
  data: Data,
  source: SourceName,
  slugs: readonly string[],
): Promise<string[]> {
  const gone = await data.exercise.updateManyAndReturn({
    where: {source, state: 'published', slug: {notIn: [...slugs]}},
    data: {state: 'retired'},
    select: {slug: true},
  });
  return gone.map(({slug}) => slug).sort();
}

/** The published exercises of an account, by title, with how many counterexamples wait for a decision. */
export async function listExercisesOf(
  data: Data,
  {userId}: Owned,
): Promise<Array<{slug: string; title: string; version: number; waiting: number}>> {
  const rows = await data.exercise.findMany({
    where: {ownerId: userId, state: 'published'},
    select: {slug: true, currentVersion: {select: {title: true, version: true}}},
  });
  const counts = await data.caseProposal.groupBy({
    by: ['exerciseSlug'],
    where: {exerciseSlug: {in: rows.map(({slug}) => slug)}, state: 'proposed'},
    _count: {_all: true},
  });
  const waiting = new Map(counts.map(({exerciseSlug, _count}) => [exerciseSlug, _count._all]));
  return rows
    .flatMap(({slug, currentVersion}) =>
      currentVersion === null ? [] : [{slug, ...currentVersion, waiting: waiting.get(slug) ?? 0}],
    )
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
