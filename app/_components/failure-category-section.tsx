/** What a failed case is about, where no input can be shown that is read at a glance: enough to think on, never the case itself. */
import type {FailureCategory} from '#lib/verdict/grade';

export function FailureCategorySection({
  failureCategory: {group, category, hint},
}: {
  readonly failureCategory: FailureCategory;
}) {
  return (
    <section
      aria-label="Where to look"
      className="max-w-prose rounded border border-line bg-sunken px-4 py-3"
    >
      <h3 className="font-medium">Where to look</h3>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 break-words">
        {category === undefined ? null : <Row term="The hidden case" text={capitalised(category)} />}
        <Row term="Its group" text={group} />
        {hint === undefined ? null : <Row term="Hint" text={hint} />}
      </dl>
    </section>
  );
}

function Row({term, text}: {readonly term: string; readonly text: string}) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
