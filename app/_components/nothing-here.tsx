import {buttonClass} from './button';
import {PageLink} from './page-link';
import {ProblemNotice} from './problem-notice';

/** What an address that leads nowhere is answered with, inside whichever frame the page has. */
export function NothingHere() {
  return (
    <ProblemNotice title="There is nothing at this address">
      <p>The link may be old, or what it names belongs to another account.</p>
      <PageLink href="/exercises" className={buttonClass('primary')}>
        See the exercises
      </PageLink>
    </ProblemNotice>
  );
}
