import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {readRejudge} from '#lib/submissions/rejudge-order';
import {asking} from '../../../../_server/asking';
import {nothingHere} from '../../../../nothing-here';
import {RejudgeDesk} from './rejudge-desk';

type Props = {params: Promise<{slug: string}>};

export const metadata: Metadata = {title: 'Rejudge submissions'};

/** For whoever owns the exercise, and administrators; everyone else gets the same 404 as for an unknown address. */
export default async function OwnExercisePage({params}: Props) {
  const {platform, viewer} = await asking();
  const {slug} = await params;
  if (viewer === undefined) {
    redirect(`/sign-in?callbackUrl=/instructor/exercises/${encodeURIComponent(slug)}`);
  }
  const [exercise, rejudging] = await Promise.all([
    readExercise(platform, slug),
    readRejudge(platform, viewer, slug),
  ]);
  if (!exercise.ok || !rejudging.ok) return nothingHere();
  const {title, version} = exercise.value;
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mb-5 text-ink-soft">Version {version}</p>
      <RejudgeDesk slug={slug} initial={rejudging.value} />
    </div>
  );
}
