import type {ReviewItem} from '#lib/review/review-view';
import {LocalTime} from '../../_components/local-time';
import {PageLink} from '../../_components/page-link';
import {BeginButton} from './begin-button';

type Props = {readonly items: readonly ReviewItem[]; readonly begin: boolean};

/** Exercises with what is known of each; with a button where they are due. */
export function ReviewList({items, begin}: Props) {
  return (
    <table className="w-full border-t border-line">
      <thead className="text-left text-sm text-ink-soft">
        <tr>
          <th scope="col" className="py-1.5 font-normal">
            Exercise
          </th>
          <th scope="col" className="py-1.5 pr-3 font-normal max-sm:hidden">
            Recall
          </th>
          <th scope="col" className="py-1.5 pr-3 font-normal max-sm:hidden">
            About
          </th>
          <th scope="col" className="py-1.5 text-right font-normal">
            {begin ? <span className="sr-only">Begin</span> : 'Due'}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug} className="border-t border-line">
            <td className="py-2 pr-3">
              <PageLink href={`/exercises/${item.slug}`} className="rounded font-medium hover:underline">
                {item.title}
              </PageLink>
            </td>
            <td className="py-2 pr-3 text-ink-soft tabular-nums max-sm:hidden">
              {Math.round(item.recall * 100)} %
            </td>
            <td className="py-2 pr-3 whitespace-nowrap text-ink-soft tabular-nums max-sm:hidden">
              {item.minutes} min
            </td>
            <td className="py-2 text-right text-ink-soft">
              {begin ? (
                <BeginButton slug={item.slug} label={`Review ${item.title}`}>
                  Review
                </BeginButton>
              ) : (
                <LocalTime iso={item.dueAt} className="text-sm" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
