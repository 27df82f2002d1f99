import {classNames} from './class-names';
import {PageLink} from './page-link';

/** The name of the system; leads home. */
export function Wordmark({short = false}: {short?: boolean}) {
  return (
    <PageLink
      href="/"
      className="inline-flex shrink-0 items-center gap-2 rounded font-semibold tracking-tight"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 text-accent">
        <path d="M3 15.5 18.5 6 21 9.5 5.5 19z" fill="currentColor" />
        <path d="M3 15.5 5.5 19v2L3 17.5z" fill="currentColor" opacity=".55" />
        <path d="M5.5 19 21 9.5v2L5.5 21z" fill="currentColor" opacity=".75" />
      </svg>
      <span className={classNames(short ? 'sr-only' : 'max-sm:sr-only')}>Whetstone</span>
    </PageLink>
  );
}
