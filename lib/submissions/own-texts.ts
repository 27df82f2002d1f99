/** The texts of one's own code for an exercise, submitted and drafted, by what addresses call them: to be compared. */
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {type LanguageName, languageNames} from '#lib/languages/browser';
import {readDraftHistory, readDrafts} from '#lib/submissions/drafts';
import {listSubmissions, readSubmission} from '#lib/submissions/submissions';
import type {Verdict} from '#lib/verdict/verdict';

export type Texting = {readonly data: Data};

export type OwnText = {
  /** `submission:<id>`, `draft:<language>` as it is now, `draft:<language>:<revision>` as it was. */
  readonly name: string;
  readonly kind: 'submission' | 'draft' | 'earlier';
  readonly language: LanguageName;
  /** When it was submitted, saved or written over; ISO 8601, UTC. */
  readonly at: string;
  readonly verdict?: Verdict;
};

export type OwnTextWithSource = OwnText & {readonly source: string};

/** Submissions that are listed; older ones are compared from their own pages. */
export async function listOwnTexts({data}: Texting, viewer: Viewer, slug: string): Promise<OwnText[]> {
  const [{items}, drafts] = await Promise.all([
    listSubmissions({data}, viewer, {slug}),
    readDrafts({data}, viewer, slug),
  ]);
  const earlier = await Promise.all(
    drafts.map(async ({language}) => ({
      language,
      texts: await readDraftHistory({data}, viewer, {slug, language}),
    })),
  );
  return [
    ...drafts.map(
      ({language, savedAt}): OwnText => ({name: `draft:${language}`, kind: 'draft', language, at: savedAt}),
    ),
    ...items.map(
      ({id, language, createdAt, verdict}): OwnText => ({
        name: `submission:${id}`,
        kind: 'submission',
        language,
        at: createdAt,
        ...(verdict === undefined ? {} : {verdict}),
      }),
    ),
    ...earlier.flatMap(({language, texts}) =>
      texts.map(
        ({revision, savedAt}): OwnText => ({
          name: `draft:${language}:${revision}`,
          kind: 'earlier',
          language,
          at: savedAt,
        }),
      ),
    ),
  ];
}

const noText: Refusal = {kind: 'not-found', message: 'There is no such code of yours for this exercise.'};

export async function readOwnText(
  {data}: Texting,
  viewer: Viewer,
  {slug, name}: {readonly slug: string; readonly name: string},
): Promise<Result<OwnTextWithSource>> {
  const [kind, of = '', revision] = name.split(':');
  if (kind === 'submission') {
    const found = await readSubmission({data}, viewer, of);
    if (!found.ok || found.value.exercise.slug !== slug) return err(noText);
    const {language, source, createdAt: at, verdict} = found.value;
    return ok({name, kind, language, at, source, ...(verdict === undefined ? {} : {verdict})});
  }
  const language = languageNames.find((one) => one === of);
  if (kind !== 'draft' || language === undefined) return err(noText);
  if (revision === undefined) {
    const draft = (await readDrafts({data}, viewer, slug)).find((one) => one.language === language);
    return draft === undefined
      ? err(noText)
      : ok({name, kind, language, at: draft.savedAt, source: draft.source});
  }
  const texts = await readDraftHistory({data}, viewer, {slug, language});
  const text = texts.find((one) => String(one.revision) === revision);
  return text === undefined
    ? err(noText)
    : ok({name, kind: 'earlier', language, at: text.savedAt, source: text.source});
}
