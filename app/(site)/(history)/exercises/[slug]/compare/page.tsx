import {ArrowLeft} from 'lucide-react';
import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {listOwnTexts, type OwnText, readOwnText} from '#lib/submissions/own-texts';
import {Button, buttonClass} from '../../../../../_components/button';
import {Empty} from '../../../../../_components/empty';
import {PageLink} from '../../../../../_components/page-link';
import {type Params, single} from '../../../../../_components/search-params';
import {asking} from '../../../../../_server/asking';
import {nothingHere} from '../../../../../nothing-here';
import {DiffEditor} from './diff-editor';
import {TextSelect} from './text-select';

export const metadata: Metadata = {title: 'Compare'};

type Props = {params: Promise<{slug: string}>; searchParams: Promise<Params>};

/** Any two of one's own submissions and drafts for an exercise, beside each other. */
export default async function ComparePage({params, searchParams}: Props) {
  const [{platform, viewer}, {slug}, query] = await Promise.all([asking(), params, searchParams]);
  const exercise = await readExercise(platform, slug);
  if (!exercise.ok) return nothingHere();
  const asked = {left: single(query.left), right: single(query.right)};
  if (viewer === undefined) {
    const named = Object.entries(asked).flatMap(([side, name]) => (name === undefined ? [] : [[side, name]]));
    const back = `/exercises/${slug}/compare?${new URLSearchParams(named)}`;
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(back)}`);
  }
  const texts = await listOwnTexts(platform, viewer, slug);
  const names = {
    left: asked.left ?? (texts[1] ?? texts[0])?.name ?? '',
    right: asked.right ?? texts[0]?.name ?? '',
  };
  const [left, right] = await Promise.all(
    [names.left, names.right].map((name) => readOwnText(platform, viewer, {slug, name})),
  );
  const missing = [left, right].find((text) => text !== undefined && !text.ok);
  // What was asked for by name and is not there is an address that leads nowhere.
  if (missing !== undefined && (asked.left ?? asked.right) !== undefined) return nothingHere();
  return (
    <>
      <PageLink
        href={`/exercises/${slug}`}
        className="inline-flex items-center gap-1.5 rounded text-sm text-ink-soft hover:text-ink hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Back to the exercise
      </PageLink>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">Compare</h1>
      <p className="mt-1 text-ink-soft">{exercise.value.title}</p>
      {!left?.ok || !right?.ok ? (
        <div className="mt-6">
          <Empty title="Nothing to compare yet">
            <p>Your submissions and the earlier versions of your code are compared here, any two of them.</p>
          </Empty>
        </div>
      ) : (
        <>
          <form method="get" className="mt-6 flex flex-wrap items-end gap-3">
            <TextSelect
              side="left"
              label="Before"
              texts={withOne(texts, left.value)}
              name={left.value.name}
            />
            <TextSelect
              side="right"
              label="After"
              texts={withOne(texts, right.value)}
              name={right.value.name}
            />
            <Button type="submit">Compare</Button>
          </form>
          <DiffEditor
            key={`${left.value.name} ${right.value.name}`}
            before={left.value}
            after={right.value}
          />
          <p className="mt-4 flex flex-wrap gap-3">
            <PageLink href={loadPath(slug, left.value)} className={buttonClass('secondary', true)}>
              Load “before” into the editor
            </PageLink>
            <PageLink href={loadPath(slug, right.value)} className={buttonClass('secondary', true)}>
              Load “after” into the editor
            </PageLink>
          </p>
        </>
      )}
    </>
  );
}

/** An older submission than those that are listed stays among the choices once it was named. */
function withOne(texts: readonly OwnText[], {name, kind, language, at, verdict}: OwnText): OwnText[] {
  const one = {name, kind, language, at, ...(verdict === undefined ? {} : {verdict})};
  return texts.some((text) => text.name === name) ? [...texts] : [...texts, one];
}

function loadPath(slug: string, {name, language}: OwnText): string {
  const [kind, of = '', revision] = name.split(':');
  const path = `/exercises/${slug}`;
  if (kind === 'submission') return `${path}?from=${of}`;
  return revision === undefined
    ? `${path}?language=${language}`
    : `${path}?restore=${revision}&language=${language}`;
}
