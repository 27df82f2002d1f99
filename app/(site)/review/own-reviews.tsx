import type {Viewer} from '#lib/access/viewer';
import {count} from '#lib/base/count';
import type {Platform} from '#lib/platform/platform';
import {readReviews} from '#lib/review/reviews';
import {Empty} from '../../_components/empty';
import {LocalTime} from '../../_components/local-time';
import {PageLink} from '../../_components/page-link';
import {BeginButton} from './begin-button';
import {OpenReviewForm} from './open-review-form';
import {PlanControls} from './plan-controls';
import {ReviewList} from './review-list';

type Props = {readonly platform: Platform; readonly viewer: Viewer};

/** Everything of the page that is read from the database. */
export async function OwnReviews({platform, viewer}: Props) {
  const read = await readReviews(platform, viewer);
  if (!read.ok) return <p>{read.error.message}</p>;
  const {open, today, later, coming, minutes, todayMinutes, pausedAt, solved} = read.value;
  const first = today[0];
  return solved === 0 ? (
    <Empty title="Nothing to review yet">
      <p>An exercise comes here some days after you solved it.</p>
      <PageLink href="/exercises" className="rounded text-accent underline underline-offset-2">
        See the exercises
      </PageLink>
    </Empty>
  ) : (
    <div className="space-y-8">
      {open.map((review) => (
        <OpenReviewForm key={`${review.slug} ${review.openedAt}`} review={review} />
      ))}
      <PlanControls minutes={minutes} pausedAt={pausedAt} laterCount={later.length} />
      {pausedAt === undefined ? (
        <section aria-labelledby="today">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <h2 id="today" className="text-lg font-semibold">
              Today
            </h2>
            {first === undefined ? null : (
              <BeginButton slug={first.slug} look="primary">
                Review {first.title}
              </BeginButton>
            )}
          </div>
          {first === undefined ? (
            <p className="text-ink-soft">
              Nothing is due{coming[0] === undefined ? '.' : '. The next comes '}
              {coming[0] === undefined ? null : <LocalTime iso={coming[0].dueAt} />}
            </p>
          ) : (
            <>
              <p className="mb-2 text-sm text-ink-soft">
                {count(today.length, 'exercise')}, about {count(todayMinutes, 'minute')}
                {later.length === 0 ? '' : `; ${later.length} more due, which can wait`}
              </p>
              <ReviewList items={today} begin />
            </>
          )}
        </section>
      ) : null}
      {coming.length === 0 ? null : (
        <section aria-labelledby="coming">
          <h2 id="coming" className="mb-2 text-lg font-semibold">
            Coming
          </h2>
          <ReviewList items={coming} begin={false} />
        </section>
      )}
    </div>
  );
}
