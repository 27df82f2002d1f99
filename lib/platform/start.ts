/** Puts the platform together, in the order in which the parts need each other, and takes it apart in reverse. */
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {readSessionSecret} from '#lib/auth/secret';
import {drainMs, shutdownMs} from '#lib/base/limits';
import {noRoomOf} from '#lib/base/no-room';
import {loadExercises} from '#lib/catalogue/load-exercises';
import {keepPreparedExercises} from '#lib/catalogue/prepared-exercises';
import {addGraderDeath} from '#lib/data/grader-deaths';
import {requeueLost} from '#lib/data/grading';
import {openData} from '#lib/data/open';
import {draftChannel} from '#lib/data/package-drafts';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {makePrivateFolder} from '#lib/database/private-folder';
import {databaseSource} from '#lib/drafting/database-source';
import {rememberGrades} from '#lib/drafting/known-grades';
import {proveDraft} from '#lib/drafting/prove';
import {deriveAuthAddress, type Environment, readEnvironment} from '#lib/env';
import {chainsFolder, readChains} from '#lib/exercises/chain';
import {readGuides} from '#lib/exercises/guide';
import {writeReason} from '#lib/exercises/reason';
import {folderSource} from '#lib/exercises/source';
import {topicsFolder} from '#lib/exercises/topics';
import type {Grader} from '#lib/grader/grader';
import {describeLayers} from '#lib/grader/layers';
import type {HostDeath} from '#lib/grader/service/host-process';
import {createMetrics} from '#lib/metrics/metrics';
import {dropPlatform, heldPlatform, holdPlatform, type Platform} from '#lib/platform/platform';
import {sweepNowAndThen, sweepOnce} from '#lib/platform/sweep';
import {checkProposal} from '#lib/proposals/check';
import {answerExamples} from '#lib/submissions/answer-examples';
import {answerMeasurement} from '#lib/submissions/answer-measurement';
import {answerRun} from '#lib/submissions/answer-run';
import {dropQueue, listGraders, openBoss} from '#lib/submissions/boss';
import {followChanges} from '#lib/submissions/changes';
import {openExamplesQueue} from '#lib/submissions/examples-queue';
import {explainVerdict} from '#lib/submissions/explain-verdict';
import {gradeSubmission} from '#lib/submissions/grade';
import {type Line, workOnLine} from '#lib/submissions/line';
import {openMeasureQueue} from '#lib/submissions/measure-queue';
import {openQueue} from '#lib/submissions/queue';
import {rejudgeOne} from '#lib/submissions/rejudge-job';
import {openRunQueue} from '#lib/submissions/run-queue';

export type StartOptions = {
  /** Not called where GRADERS=0. `onDeath` hears when a host of the grader's dies. */
  readonly createGrader: (atOnce: number, onDeath: (death: HostDeath) => void) => Promise<Grader> | Grader;
  /** Exercises measured by another version of the grader are measured again. */
  readonly graderVersion: number;
  readonly environment?: Environment;
  readonly exercisesFolder?: string;
  readonly log?: (message: string, error?: unknown) => void;
};

/** Starts once in a process; later calls get the same platform. */
export function startPlatform(options: StartOptions): Promise<Platform> {
  return holdPlatform(() => start(options));
}

async function start({createGrader, graderVersion, ...options}: StartOptions): Promise<Platform> {
  const environment = options.environment ?? readEnvironment();
  const log = options.log ?? logToConsole;
  const {projectFolder, dataFolder} = environment;
  deriveAuthAddress();
  const undo: Array<() => Promise<unknown>> = [];
  const close = once(() => undoAll(undo, log));
  try {
    await makePrivateFolder(dataFolder);
    const sessionSecret = await readSessionSecret(environment);
    const database = await openDatabase(environment, {onStorage: (sentence) => log(sentence)});
    undo.push(database.close);
    const atOnce = environment.graders ?? availableParallelism();
    // That there is no room was said when it began; the queue would say it every two seconds.
    const onError = (error: unknown): void => {
      if (noRoomOf(error) === undefined) log('The queue reports an error.', error);
    };
    // Several processes may start at once on one database: the first brings it up to date.
    const {applied, boss} = await database.exclusively('whetstone: schema', async () => ({
      applied: await applyMigrations(database, projectFolder),
      boss: await openBoss(database, {grades: atOnce > 0, onError}),
    }));
    // Here where starting fails on the way; in the order of stopping, it has stopped before.
    const stopBoss = once(() => boss.stop({graceful: true, timeout: shutdownMs}));
    undo.push(stopBoss);
    if (applied.length > 0) log(`Database: applied ${applied.join(', ')}.`);
    const data = openData(database);
    undo.push(() => data.$disconnect());
    const gradings = new Set<Promise<void>>();
    let stopping = false;
    // Runs after the grader was closed: what it was grading is put back before the database goes.
    undo.push(() => Promise.allSettled(gradings));
    const record = async (death: HostDeath): Promise<void> => {
      log(describeDeath(death));
      await addGraderDeath(data, death, new Date()).catch((error: unknown) =>
        log('A death of the grader was not written down.', error),
      );
    };
    const grader = atOnce === 0 ? undefined : await createGrader(atOnce, (death) => void record(death));
    if (grader !== undefined) {
      undo.push(grader.close);
      // Said when it is known; nothing waits for it.
      void grader.ready.then(() => log(describeLayers(grader.status().hardening)));
    }
    const exercises = keepPreparedExercises(data);
    const proving = {data, graderVersion, projectFolder, cacheFolder: join(dataFolder, 'prepared'), log};
    const exercisesFolder = options.exercisesFolder ?? join(projectFolder, 'exercises');
    const folder = folderSource(exercisesFolder);
    const {guides, reasons} = await readGuides(exercisesFolder);
    const {chains, reasons: broken} = await readChains(exercisesFolder, await folder.list());
    for (const reason of broken) log(`A question in parts was skipped: ${writeReason(chainsFolder, reason)}`);
    for (const reason of reasons) log(`A guide was skipped: ${writeReason(topicsFolder, reason)}`);
    if (grader !== undefined) {
      const loading = {...proving, author: grader.author};
      await database.exclusively('whetstone: exercises', async () => {
        await loadExercises({...loading, source: folder});
        await loadExercises({...loading, source: databaseSource(data)});
      });
    }
    const changes = await followChanges(database);
    const draftChanges = await followChanges(database, draftChannel);
    undo.push(changes.close, draftChanges.close);
    // Submissions had jobs there; now each is its own.
    await dropQueue(boss, 'submission');
    const rejudges = await openQueue(boss, 'rejudge');
    const explanations = await openQueue(boss, 'explain');
    const verifies = await openQueue(boss, 'verify');
    const proposals = await openQueue(boss, 'proposal');
    const runs = await openRunQueue(boss, database);
    const measurements = await openMeasureQueue(boss, database);
    const examples = await openExamplesQueue(boss, database);
    let line: Line | undefined;
    undo.push(runs.close, measurements.close, examples.close);
    undo.push(() => Promise.all([stopBoss(), line?.stop(shutdownMs)]));
    const alone = database.kind === 'embedded';
    // Where no other process can be grading, whatever was claimed is nobody's any more.
    const lost = await requeueLost(data, {all: alone});
    if (lost > 0) log(`Took up ${lost} submission(s) that were left without a verdict.`);
    await sweepOnce({data, rejudges, explanations, verifies, proposals, log}, alone, new Date());
    if (grader !== undefined) {
      const grading = {data, grader, exercises, explanations, log, isStopping: () => stopping};
      line = await workOnLine({
        ...{data, database, atOnce, onError},
        grade: (claim) => keepWhilePending(gradings, gradeSubmission(grading, claim)),
      });
      // One less, where there are several: a worker is free for the next verdict.
      await explanations.work(Math.max(1, atOnce - 1), (id) =>
        keepWhilePending(gradings, explainVerdict(grading, id)),
      );
      // One at a time: what candidates wait for finds workers free.
      await rejudges.work(1, (id) => keepWhilePending(gradings, rejudgeOne({...grading, rejudges}, id)));
      const known = rememberGrades();
      // One at a time: a proof keeps several workers busy by itself.
      await verifies.work(1, (id) =>
        keepWhilePending(gradings, proveDraft({...proving, grader, known, slots: atOnce + 1}, id)),
      );
      const checking = {data, exercises, folder, grader, log};
      await proposals.work(1, (id) => keepWhilePending(gradings, checkProposal(checking, id)));
      if (!alone) {
        await runs.work(atOnce, (question) => answerRun({exercises, grader}, question));
        await examples.work(1, (question) => answerExamples({exercises, grader}, question));
        await measurements.work(1, (question) => answerMeasurement({exercises, grader}, question));
      }
    }
    undo.push(sweepNowAndThen({data, rejudges, explanations, verifies, proposals, log}));
    undo.push(async () => {
      stopping = true;
    });
    const counts = alone ? undefined : {table: 'RateCount', query: database.queryKept};
    const graders = async () => (alone ? [] : listGraders(boss));
    const metrics = createMetrics({data, grader, graders});
    return {
      ...{environment, database, data, grader, exercises, folder, guides, chains, sessionSecret, metrics},
      ...{rejudges, explanations, verifies, proposals, runs, examples, measurements, graders, counts},
      ...{changes, draftChanges, close},
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Closes the platform and ends the process when it is asked to stop: first what `drain` has in hand, since it needs the
 * platform, and in `drainMs` at most.
 */
export function stopOnSignals(drain?: (msMax: number) => Promise<void>): void {
  const stop = once(async () => {
    await drain?.(drainMs);
    const platform = await heldPlatform()?.catch(() => undefined);
    await platform?.close();
    process.exit(0);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

/** The last started is the first stopped; one that fails to stop keeps none of the others from it. */
async function undoAll(undo: ReadonlyArray<() => Promise<unknown>>, log: NonNullable<StartOptions['log']>) {
  dropPlatform();
  for (const stop of undo.toReversed()) {
    try {
      await stop();
    } catch (error) {
      log('Stopping a part failed.', error);
    }
  }
}

function describeDeath({pid, how, inHand, errorText}: HostDeath): string {
  const said = errorText.trim();
  return `The grader's process ${pid} ended: ${how}. Requests in hand: ${inHand}. It is started again.${said === '' ? '' : `\n${said}`}`;
}

function keepWhilePending(pending: Set<Promise<void>>, work: Promise<void>): Promise<void> {
  pending.add(work);
  const forget = (): void => void pending.delete(work);
  work.then(forget, forget);
  return work;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

function logToConsole(message: string, error?: unknown): void {
  if (error === undefined) console.log(message);
  else console.error(message, error);
}
