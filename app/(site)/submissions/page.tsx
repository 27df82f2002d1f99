import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {Suspense} from 'react';
import {listCatalogue} from '#lib/catalogue/catalogue';
import {type Params, single} from '../../_components/search-params';
import {SkeletonRows} from '../../_components/skeleton';
import {asking} from '../../_server/asking';
import {ExercisePick} from './exercise-pick';
import {SubmissionPage} from './submission-page';

export const metadata: Metadata = {title: 'Submissions'};

export default async function SubmissionsPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform, viewer}, params] = await Promise.all([asking(), searchParams]);
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/submissions');
  const slug = single(params.exercise) || undefined;
  const cursor = single(params.cursor);
  // Parts of a chained question are submitted to, each by itself.
  const exercises = await listCatalogue({data: platform.data}, viewer);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl font-semibold tracking-tight">Submissions</h1>
        <ExercisePick
          value={slug ?? ''}
          exercises={exercises.map((exercise) => ({slug: exercise.slug, title: exercise.title}))}
        />
      </div>
      <Suspense key={`${slug} ${cursor}`} fallback={<SkeletonRows rows={8} />}>
        <SubmissionPage platform={platform} viewer={viewer} slug={slug} cursor={cursor} />
      </Suspense>
    </>
  );
}
