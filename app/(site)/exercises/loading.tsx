import {Skeleton, SkeletonRows} from '../../_components/skeleton';

export default function ExercisesLoading() {
  return (
    <>
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">Exercises</h1>
      <Skeleton className="mb-6 h-24 w-full" />
      <SkeletonRows rows={8} />
    </>
  );
}
