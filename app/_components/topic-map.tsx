import type {TopicView} from '#lib/practice/progress-view';
import {Chart} from './chart';
import {PageLink} from './page-link';

/** The topics as tiles, each filled as far as it is mastered; a tile leads to its track. */
export function TopicMap({topics}: {topics: readonly TopicView[]}) {
  const percent = ({mastery}: TopicView) => Math.round(mastery * 100);
  return (
    <Chart
      title="Topics"
      summary="How much of each topic is solved and remembered; harder exercises count more."
      columns={['Topic', 'Mastery', 'Solved', 'Tried', 'Exercises']}
      rows={topics.map((topic) => [
        topic.title,
        `${percent(topic)} %`,
        topic.solved,
        topic.tried,
        topic.total,
      ])}
    >
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
        {topics.map((topic) => (
          <li key={topic.topic}>
            <PageLink
              href={`/tracks/${topic.topic}`}
              className="block h-full rounded border border-line bg-panel px-3 py-2 hover:bg-sunken"
            >
              <span className="block text-sm font-medium">{topic.title}</span>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className="mt-1 h-1.5 w-full">
                <rect width={100} height={6} className="fill-line" />
                <rect width={percent(topic)} height={6} className="fill-accent" />
              </svg>
              <span className="block text-sm text-ink-soft tabular-nums">
                {percent(topic)} %, {topic.solved} of {topic.total} solved
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
