import {Skeleton} from '../../_components/skeleton';

/** The workspace's own shape, so that nothing moves when it comes. */
export function WorkspaceSkeleton() {
  return (
    <div role="status" aria-label="Loading the exercise" className="flex min-h-dvh flex-col panes:h-dvh">
      <div className="h-13 border-b border-line bg-panel" />
      <div className="flex min-h-0 flex-1 bg-panel">
        <div className="w-full space-y-4 p-6 pt-16 panes:w-[42%]">
          <Skeleton className="h-8 w-3/5" />
          <Skeleton className="h-4 w-1/4" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-11/12" />
          <Skeleton className="h-4 w-4/5" />
        </div>
        <div className="flex flex-1 flex-col border-l-4 border-line stacked:hidden">
          <div className="h-[58%] border-b-4 border-line" />
        </div>
      </div>
    </div>
  );
}
