/** Gathers what the workspace starts with: the exercise, and what this viewer left here. Server only. */
import {cookies} from 'next/headers';
import {cache} from 'react';
import type {Viewer} from '#lib/access/viewer';
import {readExercise} from '#lib/catalogue/catalogue';
import type {ChainView} from '#lib/catalogue/chain-view';
import {checkReached, readChainAround} from '#lib/catalogue/chains';
import {readTrack} from '#lib/catalogue/tracks';
import type {DraftView} from '#lib/data/submission-views';
import {placeOf} from '#lib/exercises/chain';
import type {ExerciseView} from '#lib/exercises/view';
import {nothingOpened, readHelp} from '#lib/help/help';
import {type LanguageName, languageNames} from '#lib/languages/browser';
import {readNote} from '#lib/notes/notes';
import {readOwnInputs} from '#lib/own-inputs/own-inputs';
import {getPlatform} from '#lib/platform/platform';
import {readPreferences} from '#lib/practice/preferences';
import {readThanked} from '#lib/proposals/propose';
import {readDraftHistory, readDrafts} from '#lib/submissions/drafts';
import {listSubmissions, readSubmission} from '#lib/submissions/submissions';
import {
  columnsCookie,
  editorCookie,
  editorFrom,
  editorOptionsCookie,
  editorOptionsFrom,
  languageCookie,
  rowsCookie,
  splitFrom,
} from '../../_components/preferences';
import {themeCookie, themeFrom} from '../../_components/theme';
import {type Asking, asking} from '../../_server/asking';
import type {WorkspaceStart} from './_workspace/workspace-start';

/** Read once per request: the title and the page both ask. */
export const exerciseOf = cache(async (slug: string) => readExercise(await getPlatform(), slug));

/** The chained question whose page belongs here: the address is its own, or of a part that is not open to the viewer yet. */
export async function chainToShow(slug: string): Promise<string | undefined> {
  const {platform, viewer} = await asking();
  if (platform.chains.some((chain) => chain.slug === slug)) return slug;
  const reached = await checkReached(platform, viewer, slug);
  return reached.ok ? undefined : placeOf(platform.chains, slug)?.chain.slug;
}

/** What the address asks for, as it is written there. */
type Asked = {
  readonly submission: string | undefined;
  /** A submission whose code to begin with. */
  readonly from: string | undefined;
  /** A revision of the draft in `language` to begin with. */
  readonly restore: string | undefined;
  readonly language: string | undefined;
  /** Whether difficulty and topics stay hidden, this once. */
  readonly surprise: string | undefined;
};

const usualColumns = 42;
const usualRows = 58;

export async function readStart(exercise: ExerciseView, asked: Asked): Promise<WorkspaceStart> {
  const [{platform, viewer}, jar] = await Promise.all([asking(), cookies()]);
  const [own, chain, next, preferences, thanked] = await Promise.all([
    viewer === undefined ? nothing : readOwn({platform, viewer}, exercise.slug, asked),
    readChainAround(platform, viewer, exercise.slug),
    nextOfTrack({platform, viewer}, exercise),
    readPreferences(platform, viewer),
    readThanked(platform, exercise.slug),
  ]);
  const {hideDifficulty, hideTopics, vim, tabSize, fontSize, wordWrap, minimap} = preferences;
  const surprise = asked.surprise !== undefined;
  const cookie = (name: string) => jar.get(name)?.value;
  return {
    exercise,
    viewer: viewer && {id: viewer.id, name: viewer.name, email: viewer.email},
    drafts: own.drafts,
    submissions: own.submissions,
    submission: own.submission,
    note: own.note,
    inputs: own.inputs,
    help: own.help,
    loaded: own.loaded && {source: own.loaded.source, reason: own.loaded.reason},
    language: languageOf(exercise, own, {asked: asked.language, used: cookie(languageCookie)}),
    theme: themeFrom(cookie(themeCookie)),
    dates: {timeZone: preferences.timeZone, language: preferences.dateLanguage},
    editorOptions:
      viewer === undefined
        ? editorOptionsFrom(cookie(editorOptionsCookie))
        : {vim, tabSize, fontSize, wordWrap, minimap},
    editor: editorFrom(cookie(editorCookie)),
    next: chain === undefined ? next : nextOfChain(chain, exercise.slug),
    chain,
    thanked,
    hidden: {difficulty: hideDifficulty || surprise, topics: hideTopics || surprise},
    split: {
      columns: splitFrom(cookie(columnsCookie), usualColumns),
      rows: splitFrom(cookie(rowsCookie), usualRows),
    },
  };
}

type Own = Pick<WorkspaceStart, 'drafts' | 'submissions' | 'submission' | 'note' | 'inputs' | 'help'> & {
  readonly loaded:
    | {readonly source: string; readonly language: LanguageName; readonly reason: string}
    | undefined;
};

const nothing: Own = {
  drafts: [],
  submissions: [],
  submission: undefined,
  loaded: undefined,
  note: undefined,
  inputs: [],
  help: nothingOpened,
};

async function readOwn({platform, viewer}: Asking<Viewer>, slug: string, asked: Asked): Promise<Own> {
  const read = async (id: string | undefined) => {
    if (id === undefined) return undefined;
    const found = await readSubmission(platform, viewer, id);
    return found.ok && found.value.exercise.slug === slug ? found.value : undefined;
  };
  const [drafts, {items}, submission, from, earlier, note, inputs, help] = await Promise.all([
    readDrafts(platform, viewer, slug),
    listSubmissions(platform, viewer, {slug}),
    read(asked.submission),
    read(asked.from),
    readEarlier({platform, viewer}, slug, asked),
    readNote(platform, viewer, slug),
    readOwnInputs(platform, viewer, slug),
    readHelp(platform, viewer, slug),
  ]);
  const loaded = from && {...from, reason: 'The code of an earlier submission is in the editor.'};
  return {drafts, submissions: items, submission, loaded: loaded ?? earlier, note, inputs, help};
}

async function readEarlier(
  {platform, viewer}: Asking<Viewer>,
  slug: string,
  {restore, language}: Asked,
): Promise<Own['loaded']> {
  const known = languageNames.find((name) => name === language);
  if (restore === undefined || known === undefined) return undefined;
  const texts = await readDraftHistory(platform, viewer, {slug, language: known});
  const found = texts.find(({revision}) => String(revision) === restore);
  return found && {source: found.source, language: known, reason: 'The earlier version is in the editor.'};
}

/** The next exercise of the track that is not solved yet; after the last one, the first such. */
async function nextOfTrack(
  {platform, viewer}: Asking,
  {slug, topics}: ExerciseView,
): Promise<WorkspaceStart['next']> {
  const track = await readTrack(platform, viewer, topics[0] ?? '');
  if (!track.ok) return undefined;
  const {exercises} = track.value;
  const at = exercises.findIndex((item) => item.slug === slug);
  const next = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(0, at))].find(
    ({status}) => status !== 'solved',
  );
  return next && {slug: next.slug, title: next.title};
}

/** The part after this one, which is open once this one is submitted; after the last one, the score of the whole. */
function nextOfChain({slug, title, parts}: ChainView, exercise: string): WorkspaceStart['next'] {
  const place = parts.findIndex((part) => part.slug === exercise);
  const next = parts[place + 1];
  return next === undefined
    ? {slug, title: `${title}, the score`}
    : {slug: next.slug, title: `part ${place + 2}, ${next.title}`};
}

type Wished = {readonly asked: string | undefined; readonly used: string | undefined};

/** The language that is asked for, else of the latest draft, else the one used last, else the first. */
function languageOf(exercise: ExerciseView, own: Own, {asked, used}: Wished): LanguageName {
  const names = exercise.languages.map((language) => language.name);
  const latest: DraftView | undefined = own.drafts[0];
  const wished = [own.loaded?.language, asked, latest?.language, used];
  return (
    wished.map((wish) => names.find((name) => name === wish)).find((name) => name !== undefined) ??
    names[0] ??
    languageNames[0]
  );
}
