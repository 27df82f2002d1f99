/** The parts of a chained question in their order: what each earned, which is next, and the score of the whole. */
import {ArrowRight, Lock} from 'lucide-react';
import {count} from '#lib/base/count';
import type {ChainPartView, ChainView} from '#lib/catalogue/chain-view';
import {buttonClass} from '../../../_components/button';
import {PageLink} from '../../../_components/page-link';
import {StatusIcon} from '../../../_components/status-icon';

export function PartList({chain, signedIn}: {chain: ChainView; signedIn: boolean}) {
  const {parts, score, slug} = chain;
  const next = parts.find(({status, isOpen}) => isOpen && status !== 'solved');
  const alone = parts.flatMap(({title, isAlone}, place) => (isAlone ? [`${place + 1}. ${title}`] : []));
  const hasBegun = parts.some(({status}) => status !== 'new');
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="text-lg font-semibold">
        Parts
      </h2>
      <p data-score className="mt-1 mb-3 tabular-nums">
        <span className="font-medium">Score {score} of 100.</span>{' '}
        <span className="text-ink-soft">The best submission of each part counts.</span>
      </p>
      <ol className="border-t border-line">
        {parts.map((part, place) => (
          <Part key={part.slug} part={part} place={place} isNext={part === next} />
        ))}
      </ol>
      <p className="mt-3 text-sm text-ink-soft">
        A part opens when the one before was submitted, right or not; you may always go back.
        {alone.length === 0 ? null : ` Always open, as an exercise of its own: ${alone.join(', ')}.`}
      </p>
      <p className="mt-4">
        {next === undefined ? (
          <span className="font-medium">Every part is solved.</span>
        ) : signedIn || !hasBegun ? (
          <PageLink href={`/exercises/${next.slug}`} className={buttonClass('primary')}>
            {hasBegun ? 'Continue' : 'Begin'}
            <ArrowRight aria-hidden className="size-4" />
          </PageLink>
        ) : null}
      </p>
      {signedIn ? null : (
        <p className="mt-3 text-sm text-ink-soft">
          <PageLink
            href={`/sign-in?callbackUrl=${encodeURIComponent(`/chains/${slug}`)}`}
            className="rounded text-accent underline underline-offset-2"
          >
            Sign in
          </PageLink>{' '}
          to submit: what you submit opens the next part.
        </p>
      )}
    </section>
  );
}

function Part({part, place, isNext}: {part: ChainPartView; place: number; isNext: boolean}) {
  const {slug, title, exerciseTitle, says, points, earned, status, isOpen} = part;
  const name = `${place + 1}. ${title}`;
  return (
    <li
      className="relative flex gap-3 border-b border-line px-2 py-3 hover:bg-sunken focus-within:bg-sunken"
      aria-current={isNext ? 'step' : undefined}
    >
      <span className="mt-1">
        {isOpen ? (
          <StatusIcon status={status} />
        ) : (
          <span className="text-ink-soft" title="Not open yet">
            <Lock aria-hidden className="size-4" />
            <span className="sr-only">Not open yet</span>
          </span>
        )}
      </span>
      <span className="min-w-0 flex-1">
        {isOpen ? (
          <PageLink href={`/exercises/${slug}`} className="rounded font-medium after:absolute after:inset-0">
            {name}: {exerciseTitle}
          </PageLink>
        ) : (
          <span className="font-medium text-ink-soft">{name}</span>
        )}
        <span className="block text-sm text-ink-soft">{says}</span>
      </span>
      <span className="shrink-0 text-sm text-ink-soft tabular-nums">
        {status === 'new' ? count(points, 'point') : `${earned} of ${points}`}
      </span>
    </li>
  );
}
