/** Gathers what the workspace starts with: the exercise, and what this viewer left here. Server only. */
import {cookies} from 'next/headers';
import {cache} from 'react';
import {optionalViewer} from '#lib/auth/session';
import type {Viewer} from '#lib/auth/viewer';
import {readExercise} from '#lib/catalogue/catalogue';
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import {readDrafts} from '#lib/submissions/drafts';
import {listSubmissions, readSubmission} from '#lib/submissions/submissions';
import type {DraftView, SubmissionView} from '#lib/submissions/views';
import {
  columnsCookie,
  fontSizeCookie,
  fontSizeFrom,
  languageCookie,
  rowsCookie,
  splitFrom,
} from '../../_components/preferences';
import {themeCookie, themeFrom} from '../../_components/theme';
import type {WorkspaceStart} from './_workspace/workspace-start';

/** Read once per request: the title and the page both ask. */
export const exerciseOf = cache(readExercise);

type Asked = {readonly submission: string | undefined; readonly from: string | undefined};

const usualColumns = 42;
const usualRows = 58;

export async function readStart(exercise: ExerciseView, asked: Asked): Promise<WorkspaceStart> {
  const [viewer, jar] = await Promise.all([optionalViewer(), cookies()]);
  const own = viewer === undefined ? nothing : await readOwn(viewer, exercise.slug, asked);
  const cookie = (name: string) => jar.get(name)?.value;
  return {
    exercise,
    viewer: viewer && {id: viewer.id, name: viewer.name, email: viewer.email},
    drafts: own.drafts,
    submissions: own.submissions,
    submission: own.submission,
    loaded: own.from && {source: own.from.source, createdAt: own.from.createdAt},
    language: languageOf(exercise, own, cookie(languageCookie)),
    theme: themeFrom(cookie(themeCookie)),
    fontSize: fontSizeFrom(cookie(fontSizeCookie)),
    split: {
      columns: splitFrom(cookie(columnsCookie), usualColumns),
      rows: splitFrom(cookie(rowsCookie), usualRows),
    },
  };
}

type Own = Pick<WorkspaceStart, 'drafts' | 'submissions' | 'submission'> & {
  readonly from: SubmissionView | undefined;
};

const nothing: Own = {drafts: [], submissions: [], submission: undefined, from: undefined};

async function readOwn(viewer: Viewer, slug: string, asked: Asked): Promise<Own> {
  const read = async (id: string | undefined) => {
    if (id === undefined) return undefined;
    const found = await readSubmission(viewer, id);
    return found.ok && found.value.exercise.slug === slug ? found.value : undefined;
  };
  const [drafts, {items}, submission, from] = await Promise.all([
    readDrafts(viewer, slug),
    listSubmissions(viewer, {slug}),
    read(asked.submission),
    read(asked.from),
  ]);
  return {drafts, submissions: items, submission, from};
}

/** The language of what is asked for, else of the latest draft, else the one used last, else the first. */
function languageOf(exercise: ExerciseView, own: Own, used: string | undefined): LanguageName {
  const names = exercise.languages.map((language) => language.name);
  const latest: DraftView | undefined = own.drafts[0];
  const wished = [own.from?.language, latest?.language, used];
  return (
    wished.map((wish) => names.find((name) => name === wish)).find((name) => name !== undefined) ??
    names[0] ??
    'javascript'
  );
}
