import {Skeleton, SkeletonRows} from '../../_components/skeleton';

export default function ReviewLoading() {
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">Review</h1>
      <Skeleton className="mb-6 h-20 w-full" />
      <SkeletonRows rows={6} />
    </div>
  );
}
