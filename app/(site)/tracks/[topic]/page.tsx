import type {Metadata} from 'next';
import {cache} from 'react';
import {readTrack} from '#lib/catalogue/tracks';
import {readPreferences} from '#lib/practice/preferences';
import {NextExercise} from '../../../_components/next-exercise';
import {Prose} from '../../../_components/prose';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {TrackProgress} from '../track-progress';
import {Neighbours} from './neighbours';
import {TrackExercises} from './track-exercises';

type Props = {params: Promise<{topic: string}>};

/** Read once per request: the title and the page both ask. */
const trackOf = cache(async (topic: string) => {
  const {platform, viewer} = await asking();
  const [track, {hideDifficulty}] = await Promise.all([
    readTrack(platform, viewer, topic),
    readPreferences(platform, viewer),
  ]);
  // The page itself says the topic.
  return {viewer, track, hidden: {difficulty: hideDifficulty, topics: false}};
});

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {track} = await trackOf((await params).topic);
  return track.ok ? {title: track.value.title, description: track.value.summary} : {title: 'Not found'};
}

export default async function TrackPage({params}: Props) {
  const {viewer, track: found, hidden} = await trackOf((await params).topic);
  if (!found.ok) return nothingHere();
  const track = found.value;
  return (
    <article>
      <header className="mb-6">
        <h1 className="text-3xl font-semibold tracking-tight text-balance">{track.title}</h1>
        <p className="mt-2 mb-3 max-w-prose text-lg text-ink-soft">{track.summary}</p>
        <TrackProgress track={track} signedIn={viewer !== undefined} />
      </header>
      {track.next === undefined ? null : <NextExercise exercise={track.next} hidden={hidden} />}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Prose html={track.guideHtml} />
        <TrackExercises track={track} hidden={hidden} />
      </div>
      <Neighbours previous={track.previousTrack} next={track.nextTrack} />
    </article>
  );
}
