import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {readProposalDesk} from '#lib/proposals/decide';
import {readRejudge} from '#lib/submissions/rejudge-order';
import {PageLink} from '../../../../_components/page-link';
import {asking} from '../../../../_server/asking';
import {nothingHere} from '../../../../nothing-here';
import {ProposalList} from './proposal-list';
import {RejudgeDesk} from './rejudge-desk';

type Props = {params: Promise<{slug: string}>};

export const metadata: Metadata = {title: 'Rejudging and counterexamples'};

/** For whoever owns the exercise, and administrators; everyone else gets the same 404 as for an unknown address. */
export default async function OwnExercisePage({params}: Props) {
  const {platform, viewer} = await asking();
  const {slug} = await params;
  if (viewer === undefined) {
    redirect(`/sign-in?callbackUrl=/instructor/exercises/${encodeURIComponent(slug)}`);
  }
  const [exercise, rejudging, proposals] = await Promise.all([
    readExercise(platform, slug),
    readRejudge(platform, viewer, slug),
    readProposalDesk(platform, viewer, slug),
  ]);
  if (!exercise.ok || !rejudging.ok || !proposals.ok) return nothingHere();
  const {title, version} = exercise.value;
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mb-5 text-ink-soft">
        Version {version}.{' '}
        <PageLink
          href={`/instructor/exercises/${slug}/insight`}
          className="inline-block min-h-6 rounded text-accent underline underline-offset-2"
        >
          How people fare
        </PageLink>{' '}
        <PageLink
          href={`/instructor/exercises/${slug}/versions`}
          className="ml-3 inline-block min-h-6 rounded text-accent underline underline-offset-2"
        >
          Compare versions
        </PageLink>
      </p>
      <RejudgeDesk slug={slug} initial={rejudging.value} />
      <ProposalList desk={proposals.value} />
    </div>
  );
}
