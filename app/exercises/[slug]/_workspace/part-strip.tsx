/** Of which chained question the exercise is a part, what has happened up to here, and the way to the parts before and after. */
import {Lock} from 'lucide-react';
import type {ChainView} from '#lib/catalogue/chain-view';
import {PageLink} from '../../../_components/page-link';

type Props = {
  readonly chain: ChainView;
  readonly slug: string;
  /** What was submitted since the page was made opens the next part too. */
  readonly hasSubmitted: boolean;
};

const chip = 'inline-flex min-h-7 items-center gap-1 rounded border px-2 py-0.5';

export function PartStrip({chain, slug, hasSubmitted}: Props) {
  const {parts, title} = chain;
  const place = parts.findIndex((part) => part.slug === slug);
  const own = parts[place];
  if (own === undefined) return null;
  const isOpen = (index: number) => parts[index]!.isOpen || (hasSubmitted && index === place + 1);
  return (
    <nav aria-label="Parts of the question" className="mb-4 rounded border border-line bg-sunken px-3 py-2">
      <p className="text-sm">
        Part {place + 1} of {parts.length}:{' '}
        <PageLink href={`/chains/${chain.slug}`} className="rounded text-accent underline underline-offset-2">
          {title}
        </PageLink>
      </p>
      <p className="mt-1 text-sm text-ink-soft">{own.says}</p>
      <ol className="mt-2 flex flex-wrap gap-1.5 text-sm">
        {parts.map((part, index) => (
          <li key={part.slug}>
            {index === place ? (
              <span aria-current="step" className={`${chip} border-accent font-medium`}>
                {index + 1}. {part.title}
              </span>
            ) : isOpen(index) ? (
              <PageLink href={`/exercises/${part.slug}`} className={`${chip} border-line hover:bg-panel`}>
                {index + 1}. {part.title}
              </PageLink>
            ) : (
              <span className={`${chip} border-transparent text-ink-soft`}>
                <Lock aria-hidden className="size-3.5" />
                <span className="sr-only">Not open yet:</span>
                {index + 1}. {part.title}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
