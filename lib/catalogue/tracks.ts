/** The tracks: a guide to each topic, and its exercises with how far you are. Reading needs no account. */
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {listCatalogue} from '#lib/catalogue/catalogue';
import {summaryOf, trackOf} from '#lib/catalogue/track-order';
import type {TrackSummary, TrackView} from '#lib/catalogue/track-view';
import {getPlatform} from '#lib/platform/platform';

export async function listTracks(viewer: Viewer | undefined): Promise<TrackSummary[]> {
  const [{guides}, items] = await Promise.all([getPlatform(), listCatalogue(viewer)]);
  return guides.map((guide) => summaryOf(guide, items));
}

export async function readTrack(viewer: Viewer | undefined, topic: string): Promise<Result<TrackView>> {
  const [{guides}, items] = await Promise.all([getPlatform(), listCatalogue(viewer)]);
  const track = trackOf(topic, guides, items);
  return track === undefined ? err({kind: 'not-found', message: 'There is no such track.'}) : ok(track);
}
