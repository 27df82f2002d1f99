import {Skeleton, SkeletonRows} from '../../_components/skeleton';

export default function ExercisesLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-9 w-64" />
      <SkeletonRows rows={8} />
    </>
  );
}
