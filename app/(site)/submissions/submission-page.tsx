import type {Viewer} from '#lib/access/viewer';
import {listSubmissions, type Reading} from '#lib/submissions/submissions';
import {buttonClass} from '../../_components/button';
import {PageLink} from '../../_components/page-link';
import {SubmissionTable} from './submission-table';

type Props = {platform: Reading; viewer: Viewer; slug: string | undefined; cursor: string | undefined};

/** One page of the viewer's submissions, with the way to older ones. */
export async function SubmissionPage({platform, viewer, slug, cursor}: Props) {
  const {items, nextCursor} = await listSubmissions(platform, viewer, {
    ...(slug ? {slug} : {}),
    ...(cursor ? {cursor} : {}),
  });
  return (
    <>
      <SubmissionTable submissions={items} slug={slug} />
      {nextCursor === undefined ? null : (
        <PageLink
          href={`/submissions?${new URLSearchParams({...(slug ? {exercise: slug} : {}), cursor: nextCursor})}`}
          className={`mt-4 ${buttonClass('secondary')}`}
        >
          Older submissions
        </PageLink>
      )}
    </>
  );
}
