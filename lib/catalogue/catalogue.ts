/** What there is to solve, as pages show it. Reading needs no account; with one, each exercise says how far you are. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {shortened} from '#lib/base/cut-text';
import {err, ok, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {findCurrentVersion, listCurrentVersions} from '#lib/data/exercise-versions';
import type {Chain} from '#lib/exercises/chain';
import type {Difficulty, LanguageName} from '#lib/exercises/exercise';
import type {TopicGuide} from '#lib/exercises/guide';
import {difficultyOrder, nextOf, trackExercises} from '#lib/exercises/track-order';
import type {ExerciseListItem, ExerciseView} from '#lib/exercises/view';
import {listedWith, standingsWith} from '#lib/practice/chained';
import {isDue, readStandings, type Standings} from '#lib/practice/standing';

export type Cataloguing = {
  readonly data: Data;
  /** Chained questions: each is listed in place of its parts. */
  readonly chains?: readonly Chain[];
};

export type CatalogueFilter = {
  /** Every word of it must occur in the title, the slug or a topic. */
  readonly search?: string;
  readonly topic?: string;
  readonly difficulty?: Difficulty;
  readonly status?: ExerciseListItem['status'];
};

/** Easy ones first, then by title. */
export async function listCatalogue(
  {data, chains = []}: Cataloguing,
  viewer: Viewer | undefined,
  filter: CatalogueFilter = {},
): Promise<ExerciseListItem[]> {
  const owner = viewer && ownedBy(viewer, 'submission.read');
  const [versions, own] = await Promise.all([
    listCurrentVersions(data),
    owner?.ok ? readStandings(data, owner.value) : undefined,
  ]);
  const now = new Date();
  const standings = own && standingsWith(chains, own);
  return listedWith(chains, versions)
    .map(
      (version): ExerciseListItem => ({
        ...version,
        difficulty: version.difficulty,
        languages: version.languages as readonly LanguageName[],
        ...(standings === undefined ? {status: 'new'} : standingOf(standings, version.slug, now)),
      }),
    )
    .filter((item) => matches(item, filter))
    .sort(
      (a, b) =>
        difficultyOrder[a.difficulty] - difficultyOrder[b.difficulty] || a.title.localeCompare(b.title, 'en'),
    );
}

type OwnPart = Pick<ExerciseListItem, 'status' | 'starred' | 'lastTriedAt' | 'dueAt' | 'isDue'>;

function standingOf({standings, preferences}: Standings, slug: string, now: Date): OwnPart {
  const standing = standings.get(slug);
  if (standing === undefined) return {status: 'new'};
  const {progress, memory} = standing;
  const isPaused = preferences.reviewsPausedAt !== null;
  return {
    status: progress.state,
    ...(progress.starredAt === undefined ? {} : {starred: true}),
    ...(progress.lastTriedAt === undefined ? {} : {lastTriedAt: progress.lastTriedAt.toISOString()}),
    ...(memory === undefined || isPaused ? {} : {dueAt: memory.dueAt.toISOString()}),
    ...(isDue(standing, preferences, now) ? {isDue: true} : {}),
  };
}

export async function readExercise(
  {data, exercises}: Cataloguing & {readonly exercises: PreparedExercises},
  slug: string,
): Promise<Result<ExerciseView>> {
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  return ok(await exercises.view(version.id));
}

/**
 * The one to go on with: what was tried and not solved, else the first that is new, track by track. A newcomer begins with the
 * easiest of the first track. Undefined when all are solved.
 */
export async function nextExercise(
  parts: Cataloguing & {readonly guides: readonly TopicGuide[]},
  viewer: Viewer | undefined,
): Promise<ExerciseListItem | undefined> {
  const items = await listCatalogue(parts, viewer);
  return nextOf([...parts.guides.flatMap((guide) => trackExercises(guide, items)), ...items]);
}

export function noSuchExercise(slug: string) {
  const shown = shortened(slug, 80);
  return {kind: 'not-found', message: `There is no exercise "${shown}".`} as const;
}

function matches(item: ExerciseListItem, {search, topic, difficulty, status}: CatalogueFilter): boolean {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const text = [item.title, item.slug, ...item.topics].join(' ').toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    (topic === undefined || item.topics.includes(topic)) &&
    (difficulty === undefined || item.difficulty === difficulty) &&
    (status === undefined || item.status === status)
  );
}
