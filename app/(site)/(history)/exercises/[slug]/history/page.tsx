import {ArrowLeft, GitCompare, RotateCcw} from 'lucide-react';
import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {languageLabels} from '#lib/languages/browser';
import {readDraftHistory, readDrafts} from '#lib/submissions/drafts';
import {buttonClass} from '../../../../../_components/button';
import {CodeBlock} from '../../../../../_components/code-block';
import {CodeDiff} from '../../../../../_components/code-diff';
import {Empty} from '../../../../../_components/empty';
import {LocalTime} from '../../../../../_components/local-time';
import {PageLink} from '../../../../../_components/page-link';
import {type Params, single} from '../../../../../_components/search-params';
import {asking} from '../../../../../_server/asking';
import {nothingHere} from '../../../../../nothing-here';
import {HistoryList} from './history-list';

export const metadata: Metadata = {title: 'Earlier versions'};

type Props = {params: Promise<{slug: string}>; searchParams: Promise<Params>};

/** The earlier texts of one's own draft: to look at, to compare with the newest, to take back. */
export default async function HistoryPage({params, searchParams}: Props) {
  const [{platform, viewer}, {slug}, query] = await Promise.all([asking(), params, searchParams]);
  const exercise = await readExercise(platform, slug);
  if (!exercise.ok) return nothingHere();
  const path = `/exercises/${slug}/history`;
  if (viewer === undefined) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  const drafts = await readDrafts(platform, viewer, slug);
  const asked = single(query.language);
  const current = drafts.find(({language}) => language === asked) ?? drafts[0];
  const texts =
    current === undefined ? [] : await readDraftHistory(platform, viewer, {slug, language: current.language});
  const chosen = texts.find(({revision}) => String(revision) === single(query.version)) ?? texts[0];
  return (
    <>
      <PageLink
        href={`/exercises/${slug}`}
        className="inline-flex items-center gap-1.5 rounded text-sm text-ink-soft hover:text-ink hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Back to the exercise
      </PageLink>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">Earlier versions</h1>
      <p className="mt-1 text-ink-soft">{exercise.value.title}</p>
      {current === undefined || chosen === undefined ? (
        <div className="mt-6">
          <Empty title="No earlier versions yet">
            <p>
              Your code is saved as you type. Versions that were written over, reset or replaced are listed
              here, the latest twenty of each language.
            </p>
          </Empty>
        </div>
      ) : (
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <HistoryList
            path={path}
            drafts={drafts}
            language={current.language}
            texts={texts}
            chosen={chosen}
          />
          <section aria-labelledby="version" className="min-w-0">
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <h2 id="version" className="text-lg font-semibold">
                {languageLabels[current.language].title}, until <LocalTime iso={chosen.savedAt} />
              </h2>
              <PageLink
                href={`/exercises/${slug}/compare?left=draft:${current.language}:${chosen.revision}&right=draft:${current.language}`}
                className={buttonClass('secondary', true)}
              >
                <GitCompare aria-hidden className="size-4" />
                Side by side
              </PageLink>
              <PageLink
                href={`/exercises/${slug}?restore=${chosen.revision}&language=${current.language}`}
                className={buttonClass('primary', true)}
              >
                <RotateCcw aria-hidden className="size-4" />
                Restore this version
              </PageLink>
            </div>
            {chosen.source === current.source ? (
              <p className="text-ink-soft">This is what is saved now.</p>
            ) : (
              <CodeDiff
                earlier={chosen.source}
                newest={current.source}
                names={{earlier: 'in this version', newest: 'in what is saved now'}}
                label="Compared with what is saved now"
              />
            )}
            <h3 className="mt-6 mb-2 font-medium">The whole version</h3>
            <CodeBlock source={chosen.source} language={current.language} label="Earlier version" />
          </section>
        </div>
      )}
    </>
  );
}
