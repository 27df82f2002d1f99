import {cookies} from 'next/headers';
import type {Viewer} from '#lib/access/viewer';
import {count} from '#lib/base/count';
import type {Platform} from '#lib/platform/platform';
import {zoneOf} from '#lib/practice/calendar';
import {readPreferences} from '#lib/practice/preferences';
import {readProgress} from '#lib/practice/progress';
import {verdictTitles} from '#lib/verdict/verdict';
import {BarChart} from '../../_components/bar-chart';
import {CalendarChart} from '../../_components/calendar-chart';
import {Empty} from '../../_components/empty';
import {PageLink} from '../../_components/page-link';
import {zoneCookie} from '../../_components/preferences';
import {SolvedChart} from '../../_components/solved-chart';
import {TopicMap} from '../../_components/topic-map';
import {NextSteps} from './next-steps';

const verdictColours: Record<string, string> = {
  accepted: 'fill-accepted',
  'wrong-answer': 'fill-wrong',
  'time-limit': 'fill-time',
};

type Props = {readonly platform: Platform; readonly viewer: Viewer};

/** Everything of the page that is read from the database. */
export async function OwnProgress({platform, viewer}: Props) {
  const jar = await cookies();
  const {timeZone} = await readPreferences(platform, viewer);
  const read = await readProgress(platform, viewer, zoneOf(timeZone, jar.get(zoneCookie)?.value));
  if (!read.ok) return <p>{read.error.message}</p>;
  const progress = read.value;
  return (
    <>
      <p className="mt-2 mb-6 text-ink-soft">
        {progress.solved} of {count(progress.exercises, 'exercise')} solved, {progress.tried} tried,{' '}
        {count(progress.submissions, 'submission')}.
      </p>
      {progress.submissions === 0 ? (
        <Empty title="Nothing to show yet">
          <p>After your first submission this page shows what you have done and what to do next.</p>
          <PageLink href="/exercises" className="rounded text-accent underline underline-offset-2">
            See the exercises
          </PageLink>
        </Empty>
      ) : (
        <div className="space-y-10">
          <NextSteps progress={progress} />
          <TopicMap topics={progress.topics} />
          <CalendarChart days={progress.days} today={progress.today} zone={progress.zone} />
          <div className="grid gap-10 md:grid-cols-2">
            <SolvedChart {...progress} />
            <BarChart
              title="Verdicts"
              summary="Of all your submissions."
              first="Verdict"
              unit="Submissions"
              bars={progress.verdicts.map(({verdict, count: sent}) => ({
                label: verdictTitles[verdict],
                count: sent,
                colour: verdictColours[verdict] ?? 'fill-ink-soft',
              }))}
            />
            <BarChart
              title="Attempts"
              summary="Submissions up to the first accepted one."
              first="Attempts"
              unit="Exercises"
              bars={progress.attempts}
            />
            <BarChart
              title="Time to the first pass"
              summary="From the first code saved to the first accepted submission."
              first="Within"
              unit="Exercises"
              bars={progress.times}
            />
            <BarChart
              title="Help"
              summary="Of the exercises that you solved."
              first="Solved"
              unit="Exercises"
              bars={progress.help}
            />
          </div>
        </div>
      )}
    </>
  );
}
