/** An author with drafts, on a platform of a test's own with the real grader. */
import type {Role} from '#lib/access/role';
import type {Viewer} from '#lib/access/viewer';
import {readDraft, saveFile} from '#lib/drafting/drafts';
import {draftFromTemplate} from '#lib/drafting/origins';
import type {ProofView} from '#lib/drafting/proof-view';
import {publishDraft, readProof} from '#lib/drafting/publish';
import {createGrader} from '#lib/grader/index';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

/** A system with the real grader; its first account is an administrator's, as on a new site. */
export async function openAuthoring(): Promise<{system: System; author: Viewer}> {
  const grader = await createGrader();
  const system = await openSystem({}, () => grader);
  await viewerOf(system, 'administrator');
  return {system, author: await viewerOf(system, 'instructor')};
}

export async function viewerOf(system: System, role: Role): Promise<Viewer> {
  const {id} = await newViewer(system);
  return (await system.platform.data.user.update({where: {id}, data: {role}})) as unknown as Viewer;
}

export function got<T>(result: {ok: true; value: T} | {ok: false; error: {message: string}}): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

let made = 0;

export async function newDraft(
  {platform}: System,
  viewer: Viewer,
  slug = `exercise-${++made}`,
): Promise<{id: string; slug: string}> {
  const {id} = got(await draftFromTemplate(platform, viewer, {slug, kind: 'function'}));
  return {id, slug};
}

/** The proof of the newest revision. */
export async function proved({platform}: System, viewer: Viewer, id: string): Promise<ProofView> {
  for (;;) {
    const proof = got(await readProof(platform, viewer, id));
    if (proof.state === 'done') return proof;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function publish(system: System, viewer: Viewer, id: string): Promise<ProofView> {
  const {revision} = got(await readDraft(system.platform, viewer, id));
  got(await publishDraft(system.platform, viewer, id, revision));
  return proved(system, viewer, id);
}

export async function write(
  {platform}: System,
  viewer: Viewer,
  id: string,
  path: string,
  change: string | ((text: string) => string),
) {
  const {files} = got(await readDraft(platform, viewer, id));
  const file = files.find((one) => one.path === path);
  const text = typeof change === 'string' ? change : change(file?.text ?? '');
  return saveFile(platform, viewer, id, {path, text, revision: file?.revision ?? 0});
}
