import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {Suspense} from 'react';
import {Skeleton} from '../../_components/skeleton';
import {asking} from '../../_server/asking';
import {OwnProgress} from './own-progress';

export const metadata: Metadata = {title: 'Progress'};

export default async function ProgressPage() {
  const {platform, viewer} = await asking();
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/progress');
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight">Progress</h1>
      <Suspense fallback={<Waiting />}>
        <OwnProgress platform={platform} viewer={viewer} />
      </Suspense>
    </>
  );
}

function Waiting() {
  return (
    <div className="mt-5 space-y-8">
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-32 w-full" />
      <Skeleton className="h-48 w-full" />
    </div>
  );
}
