/** A running platform of a test's own: real database, real queue, and the tiny grader unless another is given. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import type {Data} from '#lib/data/client';
import {storeVersion} from '#lib/data/exercise-versions';
import type {SubmissionView} from '#lib/data/submission-views';
import type {NewSubmission} from '#lib/data/submissions';
import {createAccount} from '#lib/data/users';
import {readEnvironment} from '#lib/env';
import {getPlatform, type Platform} from '#lib/platform/platform';
import {type StartOptions, startPlatform} from '#lib/platform/start';
import {readSubmission} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {temporaryFolder} from '../database/folder.ts';
import {copyMigratedDatabase} from '../database/migrated.ts';
import {type TinyGrader, tinyGrader} from './tiny-grader.ts';

export type System = {
  readonly platform: Platform;
  readonly grader: TinyGrader;
  readonly folder: string;
  readonly logged: string[];
};

export async function openSystem(
  variables: Record<string, string> = {},
  createReal?: StartOptions['createGrader'],
): Promise<System> {
  const {DATA_DIR: given, DATABASE_URL: server} = variables;
  const folder = given ?? (await temporaryFolder());
  if (given === undefined && server === undefined) await copyMigratedDatabase(folder);
  const exercisesFolder = join(folder, 'exercises');
  await mkdir(exercisesFolder, {recursive: true});
  const grader = tinyGrader();
  const logged: string[] = [];
  const platform = await startPlatform({
    createGrader: createReal ?? (() => grader),
    graderVersion: 1,
    environment: readEnvironment({DATA_DIR: folder, ...variables}),
    exercisesFolder,
    log: (message) => logged.push(message),
  });
  await storeVersion(platform.data, preparedDouble(), 1);
  return {platform, grader, folder, logged};
}

/** Ends a wait for what does not come; the real grader takes its time on a loaded machine. */
const waitMs = 120_000;

let people = 0;

export async function newViewer({platform}: {readonly platform: Pick<Platform, 'data'>}): Promise<Viewer> {
  people += 1;
  const person = {
    email: `p${people}-${Date.now()}@example.org`,
    name: `User ${people}`,
    passwordHash: null,
  };
  const made = await createAccount(platform.data, person);
  if (!made.ok) throw new Error(made.error);
  return made.value as Viewer;
}

export async function verdictOf(viewer: Viewer, id: string): Promise<SubmissionView> {
  const until = Date.now() + waitMs;
  for (;;) {
    const found = await readSubmission(await getPlatform(), viewer, id);
    if (!found.ok) throw new Error(found.error.message);
    if (found.value.state === 'done') return found.value;
    if (Date.now() > until) throw new Error(`no verdict of ${id}; it is ${found.value.state}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The verdict with what explains it. */
export async function explanationOf(viewer: Viewer, id: string): Promise<SubmissionView> {
  const until = Date.now() + waitMs;
  for (;;) {
    const view = await verdictOf(viewer, id);
    if (view.explanation !== 'pending') return view;
    if (Date.now() > until) throw new Error(`no explanation of ${id}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const code = {language: 'javascript', source: 'const double = (value) => 2 * value;'} as const;

/** As the door hands it on, for those who need no door. */
export async function newSubmission(data: Data): Promise<NewSubmission> {
  const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({select: {id: true}});
  return {
    exerciseVersionId,
    context: practice,
    exerciseSlug: 'double',
    ...code,
    sourceHash: '',
    seed: 1,
    casesTotal: 3,
  };
}
