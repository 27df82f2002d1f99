import {ArrowLeft} from 'lucide-react';
import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {readProposals, readThanked} from '#lib/proposals/propose';
import {PageLink} from '../../../../../_components/page-link';
import {asking} from '../../../../../_server/asking';
import {nothingHere} from '../../../../../nothing-here';
import {CounterexampleDesk} from './counterexample-desk';

export const metadata: Metadata = {title: 'Send a counterexample'};

type Props = {params: Promise<{slug: string}>};

/** Where an input is sent that an accepted solution is held to be wrong on, and followed. */
export default async function CounterexamplesPage({params}: Props) {
  const [{platform, viewer}, {slug}] = await Promise.all([asking(), params]);
  const exercise = await readExercise(platform, slug);
  if (!exercise.ok) return nothingHere();
  const path = `/exercises/${slug}/counterexamples`;
  if (viewer === undefined) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  const [sent, thanked] = await Promise.all([
    readProposals(platform, viewer, slug),
    readThanked(platform, slug),
  ]);
  const {title, samples} = exercise.value;
  return (
    <div className="mx-auto max-w-3xl">
      <PageLink
        href={`/exercises/${slug}`}
        className="inline-flex min-h-6 items-center gap-1.5 rounded text-sm text-ink-soft hover:text-ink hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Back to the exercise
      </PageLink>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">Send a counterexample</h1>
      <p className="mt-1 text-ink-soft">{title}</p>
      <p className="mt-4 max-w-prose">
        Was wrong code accepted, yours perhaps, or is the editorial wrong? Send an input that shows it. It is
        run on the reference, on every accepted solution of the exercise and on your newest accepted one.
        Where they do not agree, its authors decide whether it becomes a case.
      </p>
      <CounterexampleDesk
        slug={slug}
        example={samples[0]?.inputText ?? ''}
        initial={sent.ok ? sent.value : []}
      />
      {thanked.length === 0 ? null : (
        <p className="mt-8 text-sm text-ink-soft">
          Cases of this version come from {thanked.join(', ')}. Thank you.
        </p>
      )}
    </div>
  );
}
