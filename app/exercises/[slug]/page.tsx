import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {Suspense} from 'react';
import type {ExerciseView} from '#lib/exercises/view';
import {DatesProvider} from '../../_components/dates';
import {type Params, single} from '../../_components/search-params';
import NotFoundPage from '../../not-found';
import {nothingHere} from '../../nothing-here';
import {Workspace} from './_workspace/workspace';
import {chainToShow, exerciseOf, readStart} from './start';
import {WorkspaceSkeleton} from './workspace-skeleton';

type Props = {params: Promise<{slug: string}>; searchParams: Promise<Params>};

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const exercise = await exerciseOf((await params).slug);
  return {title: exercise.ok ? exercise.value.title : 'Not found'};
}

/** Whether the exercise is there decides the status, so it is asked before anything is sent. */
export default async function ExercisePage({params, searchParams}: Props) {
  const {slug} = await params;
  const [exercise, chain] = await Promise.all([exerciseOf(slug), chainToShow(slug)]);
  if (chain !== undefined) redirect(`/chains/${chain}`);
  if (!exercise.ok) return nothingHere(<NotFoundPage />);
  return (
    <Suspense fallback={<WorkspaceSkeleton />}>
      <Opened exercise={exercise.value} searchParams={searchParams} />
    </Suspense>
  );
}

type OpenedProps = Pick<Props, 'searchParams'> & {exercise: ExerciseView};

async function Opened({exercise, searchParams}: OpenedProps) {
  const query = await searchParams;
  const asked = {
    submission: single(query.submission),
    from: single(query.from),
    restore: single(query.restore),
    language: single(query.language),
    surprise: single(query.surprise),
  };
  const start = await readStart(exercise, asked);
  return (
    <DatesProvider dates={start.dates}>
      <Workspace key={exercise.slug} start={start} />
    </DatesProvider>
  );
}
