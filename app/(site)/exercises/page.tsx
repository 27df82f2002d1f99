import type {Metadata} from 'next';
import {count} from '#lib/base/count';
import {listCatalogue, nextExercise} from '#lib/catalogue/catalogue';
import {readLists} from '#lib/practice/lists';
import {readPreferences} from '#lib/practice/preferences';
import {NextExercise} from '../../_components/next-exercise';
import {PageLink} from '../../_components/page-link';
import {asking} from '../../_server/asking';
import {Catalogue} from './_catalogue/catalogue';

export const metadata: Metadata = {title: 'Exercises'};

export default async function ExercisesPage() {
  const {platform, viewer} = await asking();
  const [exercises, next, lists, {hideDifficulty, hideTopics}] = await Promise.all([
    listCatalogue(platform, viewer),
    nextExercise(platform, viewer),
    readLists(platform, viewer),
    readPreferences(platform, viewer),
  ]);
  const hidden = {difficulty: hideDifficulty, topics: hideTopics};
  const due = exercises.filter(({isDue}) => isDue === true).length;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-3xl font-semibold tracking-tight">Exercises</h1>
        <PageLink href="/tracks" className="rounded text-accent underline underline-offset-2">
          Browse by topic
        </PageLink>
      </div>
      {due === 0 ? null : (
        <p className="mb-3">
          <PageLink href="/review" className="rounded text-accent underline underline-offset-2">
            Review {count(due, 'exercise')}
          </PageLink>{' '}
          that you are about to forget.
        </p>
      )}
      {next === undefined ? null : <NextExercise exercise={next} hidden={hidden} />}
      <div className="mt-6">
        <Catalogue {...{exercises, lists, hidden}} signedIn={viewer !== undefined} />
      </div>
    </>
  );
}
