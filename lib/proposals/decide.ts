/** Proposed cases of an exercise, decided by whoever owns it: into the next draft, or declined with a sentence. */
import {type Acting, actingBy, authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {caseCategoryCharactersMax, proposalNoteCharactersMax, proposalsListedMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {decideProposal, findProposal, findProposals, type StoredProposal} from '#lib/data/case-proposals';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {findOwner, findSource} from '#lib/data/exercises';
import {findDraftOf} from '#lib/data/package-drafts';
import {findPackageFiles} from '#lib/data/package-files';
import {type Drafting, saveFile} from '#lib/drafting/drafts';
import {draftFromExercise} from '#lib/drafting/origins';
import type {Templates} from '#lib/drafting/templates';
import {readManifest} from '#lib/exercises/manifest';
import {insertCase, type NewCase, writeCase} from '#lib/proposals/case-text';
import {readFinding} from '#lib/proposals/finding';
import type {AcceptedCase, ProposalDesk, ProposedCase} from '#lib/proposals/proposal-view';

export type Deciding = Drafting & Templates & {readonly data: Data; readonly exercises: PreparedExercises};

const noSuchProposal: Refusal = {kind: 'not-found', message: 'There is no such counterexample.'};
const decidedAlready: Refusal = {kind: 'conflict', message: 'This counterexample was decided already.'};

/** An exercise that is another's is as one that is not there. */
async function checkExercise(data: Data, viewer: Viewer, slug: string): Promise<Result<Acting>> {
  const relation = (await findOwner(data, slug)) === viewer.id ? 'own' : 'other';
  return actingBy(viewer, 'proposal.decide', relation);
}

/** Those that wait and those that were decided, the newest first. */
export async function readProposalDesk(
  {data, exercises}: Pick<Deciding, 'data' | 'exercises'>,
  viewer: Viewer,
  slug: string,
): Promise<Result<ProposalDesk>> {
  const right = await checkExercise(data, viewer, slug);
  if (!right.ok) return right;
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const {groups, cases} = await exercises.read(version.id);
  const samples = new Set(cases.filter(({sample}) => sample).map(({group}) => group));
  const found = await findProposals(data, slug, ['proposed', 'accepted', 'declined'], proposalsListedMax);
  return ok({
    proposals: await Promise.all(found.map((one) => viewOf(exercises, one))),
    groups: groups.filter(({id}) => !samples.has(id)).map(({id, title}) => ({id, title})),
    takesDrafts: (await findSource(data, slug)) === 'database',
  });
}

async function viewOf(exercises: PreparedExercises, stored: StoredProposal): Promise<ProposedCase> {
  const {exerciseSlug: _, exerciseVersionId, inputJson, isCredited: _credit, ...one} = stored;
  const {cases} = await exercises.read(exerciseVersionId);
  const same = cases.find((prepared) => prepared.inputJson === inputJson);
  const finding = readFinding(stored.finding);
  return {
    ...one,
    createdAt: stored.createdAt.toISOString(),
    finding,
    ...(same === undefined ? {} : {sameAs: same.id}),
  };
}

type Open = {readonly acting: Acting; readonly proposal: StoredProposal};

async function findOpen(data: Data, viewer: Viewer, id: string): Promise<Result<Open>> {
  const found = await findProposal(data, id);
  if (found === undefined) return err(noSuchProposal);
  const right = await checkExercise(data, viewer, found.exerciseSlug);
  if (!right.ok) return err(noSuchProposal);
  return found.state === 'proposed' ? ok({acting: right.value, proposal: found}) : err(decidedAlready);
}

export async function declineProposal(
  {data}: Pick<Deciding, 'data'>,
  viewer: Viewer,
  id: string,
  answer: string,
): Promise<Result<{readonly state: 'declined'}>> {
  const found = await findOpen(data, viewer, id);
  if (!found.ok) return found;
  const sentence = answer.trim();
  if (sentence === '' || sentence.length > proposalNoteCharactersMax) {
    const message = `Say why, in up to ${proposalNoteCharactersMax} characters: whoever sent it reads it.`;
    return err({kind: 'invalid', field: 'answer', message});
  }
  const decision = {state: 'declined', answer: sentence} as const;
  const isDecided = await decideProposal(data, found.value.acting, id, decision, new Date());
  return isDecided ? ok({state: 'declined'}) : err(decidedAlready);
}

export type CaseWish = {readonly caseId: string; readonly group: string; readonly category: string};

/** Writes the case into the draft of the next version, which is made where there is none. */
export async function acceptProposal(
  parts: Deciding,
  viewer: Viewer,
  id: string,
  {caseId, group, category}: CaseWish,
): Promise<Result<AcceptedCase>> {
  const {data} = parts;
  const found = await findOpen(data, viewer, id);
  if (!found.ok) return found;
  const {acting, proposal} = found.value;
  const {exerciseSlug: slug, inputJson, senderName, isCredited} = proposal;
  if (inputJson === undefined) return err(decidedAlready);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(caseId) || caseId.length > 60) {
    const message = 'Name the case with small letters, digits and hyphens, such as same-number-twice.';
    return err({kind: 'invalid', field: 'caseId', message});
  }
  if (category.length > caseCategoryCharactersMax) {
    const message = `Use at most ${caseCategoryCharactersMax} characters.`;
    return err({kind: 'invalid', field: 'category', message});
  }
  const guards = `a counterexample that ${isCredited ? senderName : 'a candidate'} sent`;
  const about = category.trim() === '' ? {} : {category: category.trim()};
  const added: NewCase = {id: caseId, group, ...about, guards, inputJson};
  const text = writeCase(added);
  const isOurs = (await findSource(data, slug)) === 'database';
  const written = isOurs ? await writeIntoDraft(parts, viewer, slug, text) : ok(undefined);
  if (!written.ok) return written;
  const decision = {state: 'accepted'} as const;
  if (!(await decideProposal(data, acting, id, decision, new Date()))) return err(decidedAlready);
  return ok({text, ...(written.value === undefined ? {} : {draftId: written.value})});
}

/** The id of the draft. */
async function writeIntoDraft(
  parts: Deciding,
  viewer: Viewer,
  slug: string,
  element: string,
): Promise<Result<string>> {
  const {data} = parts;
  const draft = await nextDraft(parts, viewer, slug);
  if (!draft.ok) return draft;
  const files = await findPackageFiles(data, draft.value);
  const cases = files.find(({path}) => path === 'cases.ts');
  const text = cases && insertCase(cases.text, element);
  if (text === undefined) {
    const message = 'The cases.ts of the draft has no written list of cases. Add the case there by hand.';
    return err({kind: 'conflict', message});
  }
  const save = {path: 'cases.ts', text, revision: cases?.revision ?? 0};
  const saved = await saveFile(parts, viewer, draft.value, save);
  if (!saved.ok) return saved;
  const manifest = files.find(({path}) => path === 'exercise.json');
  const raised =
    manifest && raisedVersion(manifest.text, (await findCurrentVersion(data, slug))?.version ?? 0);
  if (raised !== undefined) {
    const again = {path: 'exercise.json', text: raised, revision: manifest?.revision ?? 0};
    const done = await saveFile(parts, viewer, draft.value, again);
    if (!done.ok) return done;
  }
  return ok(draft.value);
}

async function nextDraft(parts: Deciding, viewer: Viewer, slug: string): Promise<Result<string>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const ownerId = (await findOwner(parts.data, slug)) ?? viewer.id;
  const known = await findDraftOf(parts.data, scope.value, {ownerId, slug});
  if (known !== undefined) return ok(known.id);
  if (ownerId !== viewer.id) {
    const message = 'The owner of this exercise has no draft of it. Ask them to begin its next version.';
    return err({kind: 'conflict', message});
  }
  const made = await draftFromExercise(parts, viewer, {slug, from: slug});
  return made.ok ? ok(made.value.id) : made;
}

/** Undefined where the draft is of a later version already, or is not readable. */
function raisedVersion(manifestText: string, published: number): string | undefined {
  const manifest = readManifest(manifestText);
  if (!manifest.ok || manifest.value.version > published) return undefined;
  return manifestText.replace(/("version"\s*:\s*)\d+/, `$1${published + 1}`);
}
