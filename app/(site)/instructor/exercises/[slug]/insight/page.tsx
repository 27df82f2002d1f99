import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {count} from '#lib/base/count';
import {readExercise} from '#lib/catalogue/catalogue';
import {languageLabels} from '#lib/languages/browser';
import {type Insight, readInsight} from '#lib/submissions/insight';
import {verdictTitles} from '#lib/verdict/verdict';
import {BarChart} from '../../../../../_components/bar-chart';
import {CodeBlock} from '../../../../../_components/code-block';
import {Empty} from '../../../../../_components/empty';
import {PageLink} from '../../../../../_components/page-link';
import {asking} from '../../../../../_server/asking';
import {nothingHere} from '../../../../../nothing-here';

type Props = {params: Promise<{slug: string}>};

export const metadata: Metadata = {title: 'How people fare'};

/** For whoever owns the exercise, and administrators; everyone else gets the same 404 as for an unknown address. */
export default async function InsightPage({params}: Props) {
  const {platform, viewer} = await asking();
  const {slug} = await params;
  if (viewer === undefined) {
    redirect(`/sign-in?callbackUrl=/instructor/exercises/${encodeURIComponent(slug)}/insight`);
  }
  const [exercise, insight] = await Promise.all([
    readExercise(platform, slug),
    readInsight(platform, viewer, slug),
  ]);
  if (!exercise.ok || !insight.ok) return nothingHere();
  const {funnel, submissions} = insight.value;
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight">{exercise.value.title}</h1>
      <p className="mb-6 text-ink-soft">
        How people fare with version {insight.value.version}.{' '}
        <PageLink
          href={`/instructor/exercises/${slug}`}
          className="inline-block min-h-6 rounded text-accent underline underline-offset-2"
        >
          Rejudge submissions
        </PageLink>
      </p>
      {funnel.began === 0 ? (
        <Empty title="Nobody has begun yet">
          <p>
            Once people write code for this exercise, this page shows how far they come and where they fail.
          </p>
        </Empty>
      ) : (
        <div className="space-y-10">
          <Charts insight={insight.value} />
          {submissions === 0 ? null : <Patterns insight={insight.value} />}
        </div>
      )}
    </>
  );
}

function Charts({insight}: {insight: Insight}) {
  const {funnel, attempts, verdicts, languages, cases, submissions} = insight;
  const ofNewest = `Of the newest ${count(submissions, 'submission')} to this version.`;
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <BarChart
        title="How far people come"
        summary={mediansOf(funnel)}
        first="Step"
        unit="People"
        bars={[
          {label: 'Wrote code', count: funnel.began},
          {label: 'Opened a hint', count: funnel.openedHint},
          {label: 'Saw the editorial', count: funnel.sawEditorial},
          {label: 'Submitted', count: funnel.submitted},
          {label: 'Solved it', count: funnel.solved},
        ]}
      />
      <BarChart
        title="Attempts until solved"
        summary="Of everyone who solved it, in any version."
        first="Attempts"
        unit="People"
        bars={attempts.map(({what, count: people}) => ({
          label: what >= 8 ? '8 and more' : String(what),
          count: people,
        }))}
      />
      {submissions === 0 ? null : (
        <>
          <BarChart
            title="Verdicts"
            summary={ofNewest}
            first="Verdict"
            unit="Submissions"
            bars={verdicts.map(({what, count: sent}) => ({label: verdictTitles[what], count: sent}))}
          />
          <BarChart
            title="Languages"
            summary={ofNewest}
            first="Language"
            unit="Submissions"
            bars={languages.map(({what, count: sent}) => ({label: languageLabels[what].title, count: sent}))}
          />
          <BarChart
            title="Cases by failures"
            summary={`How many submissions fail each case. ${ofNewest}`}
            first="Case"
            unit="Failures"
            bars={cases.map(({id, failed}) => ({label: id, count: failed}))}
          />
        </>
      )}
    </div>
  );
}

function mediansOf({solved, medianAttempts, medianSeconds}: Insight['funnel']): string {
  if (solved === 0 || medianAttempts === null) return 'Nobody has solved it yet.';
  const minutes = medianSeconds === null ? undefined : Math.max(1, Math.round(medianSeconds / 60));
  const time = minutes === undefined ? '' : ` and ${count(minutes, 'minute')} from their first code`;
  return `Half of those who solved it took up to ${count(medianAttempts, 'attempt')}${time}.`;
}

function Patterns({insight: {patterns}}: {insight: Insight}) {
  if (patterns.length === 0) return null;
  return (
    <section aria-labelledby="patterns">
      <h2 id="patterns" className="text-lg font-semibold">
        What fails together
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        Submissions that fail the same cases have often made the same mistake. Each with the code of one.
      </p>
      <ol className="space-y-4">
        {patterns.map(({failed, submissions, people, language, source}) => (
          <li key={failed.join(' ')} className="border-t border-line pt-3">
            <p>
              <span className="font-medium">
                {count(people, 'person', 'people')}, {count(submissions, 'submission')}
              </span>
              , failing{' '}
              <span className="font-mono text-sm [overflow-wrap:anywhere]">{failed.join(', ')}</span>
            </p>
            <details className="mt-1">
              <summary className="w-fit rounded text-ink-soft hover:text-ink">One of them</summary>
              <CodeBlock source={source} language={language} label={`Fails ${failed.join(', ')}`} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
