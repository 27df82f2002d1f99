/** The tracks: a guide to each topic, and its exercises with how far you are. Reading needs no account. */
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {type Cataloguing, listCatalogue} from '#lib/catalogue/catalogue';
import {summaryOf, trackOf} from '#lib/catalogue/track';
import type {TrackSummary, TrackView} from '#lib/catalogue/track-view';
import type {TopicGuide} from '#lib/exercises/guide';

export type TrackParts = Cataloguing & {readonly guides: readonly TopicGuide[]};

export async function listTracks(parts: TrackParts, viewer: Viewer | undefined): Promise<TrackSummary[]> {
  const items = await listCatalogue(parts, viewer);
  return parts.guides.map((guide) => summaryOf(guide, items));
}

export async function readTrack(
  parts: TrackParts,
  viewer: Viewer | undefined,
  topic: string,
): Promise<Result<TrackView>> {
  const items = await listCatalogue(parts, viewer);
  const track = trackOf(topic, parts.guides, items);
  return track === undefined ? err({kind: 'not-found', message: 'There is no such track.'}) : ok(track);
}
