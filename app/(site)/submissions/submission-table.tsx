import type {SubmissionListItem} from '#lib/data/submission-views';
import {languageLabels} from '#lib/languages/browser';
import {Empty} from '../../_components/empty';
import {LocalTime} from '../../_components/local-time';
import {PageLink} from '../../_components/page-link';
import {SubmissionStanding} from '../../_components/submission-standing';

type Props = {readonly submissions: readonly SubmissionListItem[]; readonly slug: string | undefined};

/** Submissions, the newest first; the whole line leads to its submission. */
export function SubmissionTable({submissions, slug}: Props) {
  if (submissions.length === 0) {
    return (
      <Empty title={slug === undefined ? 'Nothing submitted yet' : 'Nothing submitted for this exercise yet'}>
        <p>
          Every submission is kept here with its code and its verdict.{' '}
          <PageLink
            href={slug === undefined ? '/exercises' : `/exercises/${slug}`}
            className="text-accent underline underline-offset-2"
          >
            {slug === undefined ? 'Pick an exercise' : 'Open the exercise'}
          </PageLink>{' '}
          to begin.
        </p>
      </Empty>
    );
  }
  return (
    <table className="w-full border-t border-line tabular-nums">
      <thead className="text-left text-sm text-ink-soft max-sm:sr-only">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pl-2 font-normal">
            Verdict
          </th>
          <th scope="col" className="py-2 font-normal">
            Exercise
          </th>
          <th scope="col" className="py-2 font-normal max-sm:hidden">
            Language
          </th>
          <th scope="col" className="py-2 text-right font-normal max-sm:hidden">
            Score
          </th>
          <th scope="col" className="py-2 pr-2 text-right font-normal">
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {submissions.map((item) => (
          <tr
            key={item.id}
            className="relative border-b border-line hover:bg-sunken focus-within:bg-sunken max-sm:block max-sm:px-2 max-sm:py-2"
          >
            <td className="py-2 pr-4 pl-2 whitespace-nowrap max-sm:block max-sm:p-0">
              <SubmissionStanding submission={item} />
            </td>
            <td className="py-2 pr-4 max-sm:block max-sm:p-0">
              <PageLink href={`/submissions/${item.id}`} className="rounded after:absolute after:inset-0">
                {item.exercise.title}
              </PageLink>
            </td>
            <td className="py-2 pr-4 text-ink-soft max-sm:hidden">{languageLabels[item.language].title}</td>
            <td className="py-2 pr-4 text-right max-sm:hidden">{item.score ?? ''}</td>
            <td className="py-2 pr-2 text-right text-sm whitespace-nowrap text-ink-soft max-sm:block max-sm:p-0 max-sm:text-left">
              <LocalTime iso={item.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
