/** The shape of what is about to come, without moving anything once it is there. */
import {classNames} from './class-names';

export function Skeleton({className}: {className?: string}) {
  return <div aria-hidden className={classNames('animate-pulse rounded bg-line/60', className)} />;
}

export function SkeletonRows({rows}: {rows: number}) {
  return (
    <div className="space-y-3" role="status" aria-label="Loading">
      {Array.from({length: rows}, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have nothing but their place
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  );
}
