import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {Suspense} from 'react';
import {SkeletonRows} from '../../_components/skeleton';
import {asking} from '../../_server/asking';
import {OwnReviews} from './own-reviews';

export const metadata: Metadata = {title: 'Review'};

export default async function ReviewPage() {
  const {platform, viewer} = await asking();
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/review');
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="text-3xl font-semibold tracking-tight">Review</h1>
      <p className="mt-2 mb-5 max-w-prose text-ink-soft">
        What you have solved comes back when you are about to forget it, each time with an empty editor. Your
        earlier code stays in the history of the exercise.
      </p>
      <Suspense fallback={<SkeletonRows rows={6} />}>
        <OwnReviews platform={platform} viewer={viewer} />
      </Suspense>
    </div>
  );
}
