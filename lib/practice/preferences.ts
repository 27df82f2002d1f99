/** How a person wants the editor, dates and the catalogue to be. */
import {z} from 'zod';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {
  fontSizePxMax,
  fontSizePxMin,
  reviewMinutesMax,
  reviewMinutesMin,
  tabSizeMax,
  tabSizeMin,
} from '#lib/base/limits';
import {ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {
  defaultPreferences,
  findPreferences,
  type StoredPreferences,
  storePreferences,
} from '#lib/data/preferences';
import {isZone} from '#lib/practice/calendar';
import type {PreferencesView} from '#lib/practice/preferences-view';

type Parts = {readonly data: Data};

/** What a page may change; what is left out stays. Null: the browser's own. */
export const preferencesSchema = z.strictObject({
  vim: z.boolean().optional(),
  tabSize: z.int().min(tabSizeMin).max(tabSizeMax).optional(),
  fontSize: z.int().min(fontSizePxMin).max(fontSizePxMax).optional(),
  wordWrap: z.boolean().optional(),
  minimap: z.boolean().optional(),
  timeZone: z.string().refine(isZone, 'There is no such time zone.').nullable().optional(),
  dateLanguage: z.string().refine(isLanguage, 'There is no such language.').nullable().optional(),
  hideDifficulty: z.boolean().optional(),
  hideTopics: z.boolean().optional(),
  reviewMinutes: z.int().min(reviewMinutesMin).max(reviewMinutesMax).optional(),
});

export type PreferencesChange = z.infer<typeof preferencesSchema>;

/** A visitor's are the defaults. */
export async function readPreferences({data}: Parts, viewer: Viewer | undefined): Promise<PreferencesView> {
  const owner = viewer && ownedBy(viewer, 'preferences.read');
  return viewOf(owner?.ok ? await findPreferences(data, owner.value) : defaultPreferences);
}

export async function changePreferences(
  {data}: Parts,
  viewer: Viewer,
  change: PreferencesChange,
): Promise<Result<PreferencesView>> {
  const owner = ownedBy(viewer, 'preferences.change');
  if (!owner.ok) return owner;
  return ok(viewOf(await storePreferences(data, owner.value, change)));
}

function viewOf({reviewsPausedAt, ...stored}: StoredPreferences): PreferencesView {
  return {...stored, reviewsPausedAt: reviewsPausedAt?.toISOString() ?? null};
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
