/** A page about a person that they may make public, at an address that nobody guesses and that ends when they take it back. */
import {randomBytes} from 'node:crypto';
import {ownedBy, publishedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {findPreferences, findProfile, storePreferences} from '#lib/data/preferences';
import {type ProgressParts, sumUp} from '#lib/practice/progress';
import type {ProgressView} from '#lib/practice/progress-view';

export type ProfileView = {
  readonly name: string;
  readonly since: string;
  readonly progress: Pick<
    ProgressView,
    'zone' | 'today' | 'exercises' | 'solved' | 'topics' | 'days' | 'solvedBy'
  >;
};

const keyBytes = 12;
const noProfile: Refusal = {kind: 'not-found', message: 'There is no such profile.'};

/** Answers the key in its address; a public one stays where it is. */
export async function publishProfile(
  {data}: Pick<ProgressParts, 'data'>,
  viewer: Viewer,
): Promise<Result<{key: string}>> {
  const owner = ownedBy(viewer, 'profile.publish');
  if (!owner.ok) return owner;
  const {profileKey} = await findPreferences(data, owner.value);
  if (profileKey !== null) return ok({key: profileKey});
  const key = randomBytes(keyBytes).toString('base64url');
  await storePreferences(data, owner.value, {profileKey: key});
  return ok({key});
}

/** Its address leads nowhere from then on; the next one is another. */
export async function hideProfile(
  {data}: Pick<ProgressParts, 'data'>,
  viewer: Viewer,
): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'profile.publish');
  if (!owner.ok) return owner;
  await storePreferences(data, owner.value, {profileKey: null});
  return ok(undefined);
}

/** For whoever has the address. Days are those of the person's own zone, as far as it is known. */
export async function readProfile(
  parts: ProgressParts,
  viewer: Viewer | undefined,
  key: string,
): Promise<Result<ProfileView>> {
  const found = key.includes('\0') ? undefined : await findProfile(parts.data, key);
  if (found === undefined) return err(noProfile);
  const owner = publishedBy(found, viewer, 'profile.read');
  if (!owner.ok) return owner;
  const {zone, today, exercises, solved, topics, days, solvedBy} = await sumUp(
    parts,
    owner.value,
    found.timeZone ?? 'UTC',
  );
  return ok({
    name: found.name,
    since: found.createdAt.toISOString(),
    progress: {
      zone,
      today,
      exercises,
      solved,
      topics: topics.map(({next: _, ...topic}) => topic),
      days,
      solvedBy,
    },
  });
}
