import type {Metadata} from 'next';
import {listTracks} from '#lib/catalogue/tracks';
import {Empty} from '../../_components/empty';
import {asking} from '../../_server/asking';
import {TrackList} from './track-list';

export const metadata: Metadata = {title: 'Tracks'};

export default async function TracksPage() {
  const {platform, viewer} = await asking();
  const tracks = await listTracks(platform, viewer);
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight">Tracks</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">
        One topic at a time: a short guide, then its exercises, each a step harder.
      </p>
      {tracks.length > 0 ? (
        <TrackList tracks={tracks} signedIn={viewer !== undefined} />
      ) : (
        <Empty title="No tracks here yet">
          <p>Whoever runs this site adds guides under exercises/topics/ and starts it again.</p>
        </Empty>
      )}
    </>
  );
}
