import {count} from '#lib/base/count';
import type {ProgressView, TopicView} from '#lib/practice/progress-view';
import {PageLink} from '../../_components/page-link';

const linkClass = 'rounded text-accent underline underline-offset-2';

/** The strongest and the weakest topics, with what to do next. */
export function NextSteps({progress: {strongest, weakest, due}}: {progress: ProgressView}) {
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="mb-2 text-lg font-semibold">
        What next
      </h2>
      {due === 0 ? null : (
        <p className="mb-3">
          <PageLink href="/review" className={linkClass}>
            Review {count(due, 'exercise')}
          </PageLink>{' '}
          that you are about to forget.
        </p>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <Topics title="Strongest" topics={strongest} none="Nothing is solved yet." />
        <Topics title="Weakest of those you began" topics={weakest} none="No other topic is begun yet." />
      </div>
    </section>
  );
}

function Topics({title, topics, none}: {title: string; topics: readonly TopicView[]; none: string}) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {topics.length === 0 ? <p className="text-ink-soft">{none}</p> : null}
      <ul className="space-y-1">
        {topics.map((topic) => (
          <li key={topic.topic}>
            {topic.title}{' '}
            <span className="text-ink-soft tabular-nums">{Math.round(topic.mastery * 100)} %</span>
            {topic.next === undefined ? (
              <span className="text-ink-soft">, all solved</span>
            ) : (
              <>
                {': '}
                <PageLink href={`/exercises/${topic.next.slug}`} className={linkClass}>
                  {topic.next.title}
                </PageLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
