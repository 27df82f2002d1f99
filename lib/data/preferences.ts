/** How a person wants things: a row where anything was ever chosen, and what it is by default. */
import type {Owned} from '#lib/access/scope';
import type {Data, Transaction} from '#lib/data/client';

export type StoredPreferences = {
  readonly vim: boolean;
  readonly tabSize: number;
  readonly fontSize: number;
  readonly wordWrap: boolean;
  readonly minimap: boolean;
  readonly timeZone: string | null;
  readonly dateLanguage: string | null;
  readonly hideDifficulty: boolean;
  readonly hideTopics: boolean;
  readonly reviewMinutes: number;
  readonly reviewsPausedAt: Date | null;
  readonly profileKey: string | null;
};

/** As the columns' own defaults are, which a test compares. */
export const defaultPreferences: StoredPreferences = {
  vim: false,
  tabSize: 2,
  fontSize: 14,
  wordWrap: false,
  minimap: false,
  timeZone: null,
  dateLanguage: null,
  hideDifficulty: false,
  hideTopics: false,
  reviewMinutes: 30,
  reviewsPausedAt: null,
  profileKey: null,
};

export async function findPreferences(data: Data, owner: Owned): Promise<StoredPreferences> {
  const found = await data.preferences.findUnique({
    where: {userId: owner.userId},
    omit: {userId: true},
  });
  return found ?? defaultPreferences;
}

/** What is not named stays. */
export async function storePreferences(
  data: Data | Transaction,
  owner: Owned,
  change: Partial<StoredPreferences>,
): Promise<StoredPreferences> {
  const {userId} = owner;
  return data.preferences.upsert({
    where: {userId},
    create: {userId, ...change},
    update: change,
    omit: {userId: true},
  });
}

export type StoredProfile = {
  readonly userId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly timeZone: string | null;
};

/** Whose profile is public at this key. */
export async function findProfile(data: Data, key: string): Promise<StoredProfile | undefined> {
  const found = await data.preferences.findUnique({
    where: {profileKey: key},
    select: {userId: true, timeZone: true, user: {select: {name: true, createdAt: true}}},
  });
  return found === null ? undefined : {userId: found.userId, timeZone: found.timeZone, ...found.user};
}
