import {Skeleton} from '../../_components/skeleton';

export default function ProgressLoading() {
  return (
    <>
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">Progress</h1>
      <Skeleton className="mb-8 h-40 w-full" />
      <Skeleton className="mb-8 h-32 w-full" />
      <Skeleton className="h-48 w-full" />
    </>
  );
}
