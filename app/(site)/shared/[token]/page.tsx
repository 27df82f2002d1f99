import {Eye} from 'lucide-react';
import type {Metadata} from 'next';
import {readAssessable} from '#lib/assessment/assessments';
import {languageLabels} from '#lib/languages/browser';
import {readShared} from '#lib/sharing/sharing';
import {Button, buttonClass} from '../../../_components/button';
import {CodeBlock} from '../../../_components/code-block';
import {LocalTime} from '../../../_components/local-time';
import {PageLink} from '../../../_components/page-link';
import {ProblemNotice} from '../../../_components/problem-notice';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {AssessmentForm} from './assessment-form';
import {SharedVerdict} from './shared-verdict';

/** What one person shows another is kept out of search engines. */
export const metadata: Metadata = {title: 'Shared submission', robots: {index: false}};

type Props = {params: Promise<{token: string}>; searchParams: Promise<Params>};

/** A submission that its owner shares by this link: to be read, its solution only when asked for. */
export default async function SharedPage({params, searchParams}: Props) {
  const [{platform, viewer}, {token}, query] = await Promise.all([asking(), params, searchParams]);
  const solution = single(query.solution) === 'shown';
  const shared = await readShared(platform, viewer, {token, solution});
  if (!shared.ok) {
    return nothingHere(
      <ProblemNotice title="Nothing is shared here">
        <p>{shared.error.message}</p>
        <PageLink href="/exercises" className={buttonClass('primary')}>
          See the exercises
        </PageLink>
      </ProblemNotice>,
    );
  }
  const assessable = viewer && (await readAssessable(platform, viewer, token));
  const {name, submission} = shared.value;
  const {exercise, language} = submission;
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight [overflow-wrap:anywhere]">{exercise.title}</h1>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft [overflow-wrap:anywhere]">
        <span>Shared by {name}</span>
        <LocalTime iso={submission.createdAt} />
        <span>{languageLabels[language].title}</span>
      </p>
      <section aria-labelledby="verdict" className="mt-6">
        <h2 id="verdict" className="sr-only">
          Verdict
        </h2>
        <SharedVerdict submission={submission} />
      </section>
      {assessable?.ok ? (
        <section aria-labelledby="assess" className="mt-8">
          <h2 id="assess" className="mb-2 text-lg font-semibold">
            Assess the free answers
          </h2>
          <AssessmentForm
            token={token}
            name={name}
            questions={assessable.value.questions}
            initial={assessable.value.marks}
          />
        </section>
      ) : null}
      <section aria-labelledby="code" className="mt-8">
        <h2 id="code" className="mb-2 text-lg font-semibold">
          Code
        </h2>
        {solution ? (
          <CodeBlock source={submission.source} language={language} label="Shared code" />
        ) : (
          <div className="max-w-prose">
            <p>
              This code may be a solution. Try the exercise yourself first: it is worth more than reading.
            </p>
            {/* A form, so that no browser fetches what it leads to ahead of the person. */}
            <form method="get" className="mt-4 flex flex-wrap gap-2">
              <PageLink href={`/exercises/${exercise.slug}`} className={buttonClass('primary')}>
                Try the exercise
              </PageLink>
              <Button type="submit" name="solution" value="shown">
                <Eye aria-hidden className="size-4" />
                Show the code
              </Button>
            </form>
          </div>
        )}
      </section>
    </>
  );
}
