import {ArrowLeft, GitCompare, PencilLine} from 'lucide-react';
import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readAssessments} from '#lib/assessment/assessments';
import {readExercise} from '#lib/catalogue/catalogue';
import {languageLabels} from '#lib/languages/browser';
import {readShare} from '#lib/sharing/sharing';
import {readEarlierVerdicts} from '#lib/submissions/changed-verdicts';
import {readSubmission} from '#lib/submissions/submissions';
import {buttonClass} from '../../../_components/button';
import {CodeBlock} from '../../../_components/code-block';
import {LocalTime} from '../../../_components/local-time';
import {PageLink} from '../../../_components/page-link';
import {VerdictMark} from '../../../_components/verdict-mark';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {Assessments} from './assessments';
import {LiveVerdict} from './live-verdict';
import {ShareControl} from './share-control';

export const metadata: Metadata = {title: 'Submission'};

export default async function SubmissionPage({params}: {params: Promise<{id: string}>}) {
  const [{platform, viewer}, {id}] = await Promise.all([asking(), params]);
  if (viewer === undefined) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/submissions/${id}`)}`);
  const found = await readSubmission(platform, viewer, id);
  if (!found.ok) return nothingHere();
  const submission = found.value;
  const {exercise, language} = submission;
  const [current, token, earlier, assessed] = await Promise.all([
    readExercise(platform, exercise.slug),
    readShare(platform, viewer, id),
    readEarlierVerdicts(platform, viewer, id),
    readAssessments(platform, viewer, id),
  ]);
  const isOutdated = current.ok && current.value.version > submission.exerciseVersion;
  return (
    <>
      <PageLink
        href={`/exercises/${exercise.slug}`}
        className="inline-flex items-center gap-1.5 rounded text-sm text-ink-soft hover:text-ink hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Back to the exercise
      </PageLink>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">{exercise.title}</h1>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft">
        <LocalTime iso={submission.createdAt} />
        <span>{languageLabels[language].title}</span>
        {isOutdated ? <span>for an earlier version of the exercise</span> : null}
      </p>
      <section aria-labelledby="verdict" className="mt-6">
        <h2 id="verdict" className="sr-only">
          Verdict
        </h2>
        <LiveVerdict initial={submission} />
        {earlier.map(({verdict, version, until}) => (
          <p key={until.toISOString()} className="mt-2 text-sm text-ink-soft">
            Until <LocalTime iso={until.toISOString()} />, by version {version} of the exercise:{' '}
            <VerdictMark verdict={verdict} />
          </p>
        ))}
      </section>
      <section aria-labelledby="code" className="mt-8">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
          <h2 id="code" className="text-lg font-semibold">
            Code
          </h2>
          <span className="flex flex-wrap gap-2">
            <PageLink
              href={`/exercises/${exercise.slug}?from=${submission.id}`}
              className={buttonClass('secondary', true)}
            >
              <PencilLine aria-hidden className="size-4" />
              Load this code into the editor
            </PageLink>
            <PageLink
              href={`/exercises/${exercise.slug}/compare?left=submission:${submission.id}`}
              className={buttonClass('secondary', true)}
            >
              <GitCompare aria-hidden className="size-4" />
              Compare
            </PageLink>
          </span>
        </div>
        <CodeBlock source={submission.source} language={language} label="Submitted code" />
      </section>
      <Assessments {...assessed} />
      {submission.state === 'done' ? (
        <section aria-label="Sharing" className="mt-6">
          <ShareControl id={submission.id} initial={token} />
        </section>
      ) : null}
    </>
  );
}
