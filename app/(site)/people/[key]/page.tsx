import type {Metadata} from 'next';
import {cache} from 'react';
import {readProfile} from '#lib/practice/profile';
import {CalendarChart} from '../../../_components/calendar-chart';
import {LocalTime} from '../../../_components/local-time';
import {SolvedChart} from '../../../_components/solved-chart';
import {TopicMap} from '../../../_components/topic-map';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';

type Props = {params: Promise<{key: string}>};

const profileOf = cache(async (key: string) => {
  const {platform, viewer} = await asking();
  return readProfile(platform, viewer, key);
});

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const profile = await profileOf((await params).key);
  return {title: profile.ok ? profile.value.name : 'Not found', robots: {index: false}};
}

/** What someone made public about themselves. */
export default async function ProfilePage({params}: Props) {
  const profile = await profileOf((await params).key);
  if (!profile.ok) return nothingHere();
  const {name, since, progress} = profile.value;
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight break-words">{name}</h1>
      <p className="mt-2 mb-8 text-ink-soft">
        {progress.solved} of {progress.exercises} exercises solved. Here since <LocalTime iso={since} />.
      </p>
      <div className="space-y-10">
        <TopicMap topics={progress.topics} />
        <CalendarChart days={progress.days} today={progress.today} zone={progress.zone} />
        <SolvedChart {...progress} />
      </div>
    </>
  );
}
