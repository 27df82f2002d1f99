import {count} from '#lib/base/count';
import type {DayView} from '#lib/practice/progress-view';
import {Chart} from './chart';
import {ScrollBox} from './scroll-box';

type Props = {readonly days: readonly DayView[]; readonly today: string; readonly zone: string};

const weeks = 53;
const cell = 12;
const gap = 3;
const step = cell + gap;
const top = 18;
const dayMs = 86_400_000;
/** Submissions of a day from which a step is darker. */
const steps = [1, 3, 6, 10];
const shades = ['fill-sunken', 'fill-accent/35', 'fill-accent/55', 'fill-accent/75', 'fill-accent'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A year of days, a column for each week; a day without a submission is a day, and nothing more is said of it. */
export function CalendarChart({days, today, zone}: Props) {
  const end = Date.parse(today);
  const weekday = (new Date(end).getUTCDay() + 6) % 7;
  const begin = end - ((weeks - 1) * 7 + weekday) * dayMs;
  const byDay = new Map(days.map((day) => [day.day, day.submissions]));
  const shown = days.filter(({day}) => Date.parse(day) >= begin);
  const submissions = shown.reduce((sum, day) => sum + day.submissions, 0);
  const squares = Array.from({length: Math.round((end - begin) / dayMs) + 1}, (_, index) => {
    const day = new Date(begin + index * dayMs).toISOString().slice(0, 10);
    return {day, index, submissions: byDay.get(day) ?? 0};
  });
  const summary = `${count(submissions, 'submission')} on ${count(shown.length, 'day')} of the last year. Days in ${zone}.`;
  return (
    <Chart
      title="Days"
      summary={summary}
      columns={['Day', 'Submissions', 'Accepted']}
      rows={shown.toReversed().map(({day, submissions: sent, accepted}) => [day, sent, accepted])}
    >
      <ScrollBox label="Calendar of days" className="overflow-x-auto [direction:rtl]">
        <svg
          viewBox={`0 0 ${weeks * step} ${top + 7 * step}`}
          className="w-full min-w-[640px] [direction:ltr]"
          role="img"
          aria-label={summary}
        >
          {squares.map(({day, index}) =>
            day.endsWith('-01') ? (
              <text key={day} x={Math.floor(index / 7) * step} y={12} className="fill-ink-soft text-[11px]">
                {months[Number(day.slice(5, 7)) - 1]}
              </text>
            ) : null,
          )}
          {squares.map(({day, index, submissions: sent}) => (
            <rect
              key={day}
              x={Math.floor(index / 7) * step}
              y={top + (index % 7) * step}
              width={cell}
              height={cell}
              rx={2}
              className={shades[steps.filter((from) => sent >= from).length]}
            >
              <title>{`${day}: ${count(sent, 'submission')}`}</title>
            </rect>
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}
