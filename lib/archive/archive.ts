/** One zip with everything an account holds: `account.json`, `submissions.json`, and every text as a file of its own. */
import {Readable} from 'node:stream';
import yazl from 'yazl';
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {archivesPerHourMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import {
  findEarlierDrafts,
  findExerciseFiles,
  readAccount,
  readDraftSource,
  readExerciseFile,
  readSubmissionSource,
  readSubmissions,
} from '#lib/data/account-archive';
import type {Data} from '#lib/data/client';
import {languageLabels, languageNames} from '#lib/languages/browser';

type Parts = Counting & {readonly data: Data};

/** Accounts whose archive is being made by this process. */
const making = new Set<string>();
let limit: RateLimit | undefined;

/** The zip, made while it is read. One at a time for an account. */
export async function exportAccount(parts: Parts, viewer: Viewer): Promise<Result<Readable>> {
  const owner = ownedBy(viewer, 'account.export');
  if (!owner.ok) return owner;
  if (making.has(viewer.id)) {
    return err({kind: 'conflict', message: 'An archive is being made already. Wait until it has arrived.'});
  }
  limit ??= createRateLimit({action: 'archives', triesMax: archivesPerHourMax, windowS: 60 * 60});
  const allowed = await limit.take(parts, viewer.id);
  if (!allowed.ok) return allowed;
  making.add(viewer.id);
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as unknown as Readable;
  const done = () => void making.delete(viewer.id);
  output.once('end', done).once('close', done).once('error', done);
  zip.on('error', (error: Error) => output.destroy(error));
  try {
    await fill(zip, parts.data, owner.value);
  } catch (error) {
    done();
    throw error;
  }
  zip.end();
  return ok(output);
}

/** Names every file; the text of each is read when its turn to be written comes. */
async function fill(zip: yazl.ZipFile, data: Data, owner: Owned): Promise<void> {
  const add = (name: string, mtime: Date, read: () => Promise<string>) =>
    zip.addReadStreamLazy(name, {mtime}, (give) => {
      read().then(
        (text) => give(null, Readable.from([Buffer.from(text)])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  const now = new Date();
  const {drafts, notes, ...account} = await readAccount(data, owner);
  zip.addBuffer(json({...account, drafts, notes: notes.map(({text: _, ...note}) => note)}), 'account.json', {
    mtime: now,
  });
  for (const {exerciseSlug, text, updatedAt} of notes) {
    zip.addBuffer(Buffer.from(text), `notes/${exerciseSlug}.md`, {mtime: updatedAt});
  }
  for (const draft of drafts) {
    // Without its revision, which would name an earlier text.
    const {revision: _, updatedAt, ...place} = draft;
    const {exerciseSlug, context, language} = place;
    const folder = context === 'practice' ? 'drafts' : `drafts/${context}`;
    add(`${folder}/${exerciseSlug}${endingOf(language)}`, updatedAt, () =>
      readDraftSource(data, owner, place),
    );
  }
  for (const draft of await findEarlierDrafts(data, owner)) {
    const {exerciseSlug, context, language, revision} = draft;
    const name = `draft-history/${context}/${exerciseSlug}/${revision}${endingOf(language)}`;
    add(name, now, () => readDraftSource(data, owner, draft));
  }
  for (const file of await findExerciseFiles(data, owner)) {
    // As Export gives them: each folder is a package.
    add(`exercises/${file.draft.slug}/${file.path}`, file.updatedAt, () =>
      readExerciseFile(data, owner, file),
    );
  }
  const submissions: object[] = [];
  for await (const {exerciseVersion, ...submission} of readSubmissions(data, owner)) {
    const {id, exerciseSlug, language, createdAt} = submission;
    const file = `submissions/${exerciseSlug}/${id}${endingOf(language)}`;
    submissions.push({...submission, exerciseVersion: exerciseVersion.version, file});
    add(file, createdAt, () => readSubmissionSource(data, owner, id));
  }
  zip.addBuffer(json(submissions), 'submissions.json', {mtime: now});
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function endingOf(language: string): string {
  const known = languageNames.find((name) => name === language);
  return known === undefined ? '.txt' : languageLabels[known].endings[0];
}
