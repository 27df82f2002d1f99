import {ArrowLeft, ArrowRight} from 'lucide-react';
import type {TrackNeighbour} from '#lib/catalogue/track-view';
import {PageLink} from '../../../_components/page-link';

type Props = {readonly previous: TrackNeighbour | undefined; readonly next: TrackNeighbour | undefined};

const linkClass = 'inline-flex items-center gap-2 rounded py-1 font-medium hover:underline';

/** The tracks before and after this one, and all of them between. */
export function Neighbours({previous, next}: Props) {
  return (
    <nav
      aria-label="Tracks"
      className="mt-12 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-5"
    >
      {previous === undefined ? null : (
        <PageLink href={`/tracks/${previous.topic}`} rel="prev" className={linkClass}>
          <ArrowLeft aria-hidden className="size-4" />
          <span className="sr-only">Previous track: </span>
          {previous.title}
        </PageLink>
      )}
      <PageLink
        href="/tracks"
        className="rounded py-1 text-accent underline underline-offset-2 max-sm:order-last max-sm:w-full"
      >
        All tracks
      </PageLink>
      {next === undefined ? null : (
        <PageLink href={`/tracks/${next.topic}`} rel="next" className={linkClass}>
          <span className="sr-only">Next track: </span>
          {next.title}
          <ArrowRight aria-hidden className="size-4" />
        </PageLink>
      )}
    </nav>
  );
}
