/** A web server without a grader, in the test's own process, and graders in processes of their own, on one database. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readEnvironment} from '#lib/env';
import type {Platform} from '#lib/platform/platform';
import {startPlatform} from '#lib/platform/start';
import {borrowPrepared} from '../support/prepared-exercises.ts';

export const slug = 'longest-common-subsequence';

export type GraderProcess = {
  readonly child: ChildProcess;
  /** What it wrote to its error stream: its log. */
  readonly errors: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Ends it without a word, and waits until it is gone. */
  readonly end: () => Promise<void>;
};

export class Cluster {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly exercisesFolder: string;
  readonly source: string;
  readonly logged: string[] = [];
  readonly graders: GraderProcess[] = [];
  platform: Platform | undefined;

  private constructor(databaseUrl: string, folder: string, source: string) {
    this.databaseUrl = databaseUrl;
    this.folder = folder;
    this.exercisesFolder = join(folder, 'exercises');
    this.source = source;
  }

  static async found(databaseUrl: string): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'whetstone-'));
    const manifest = JSON.parse(await readFile(join('exercises', slug, 'exercise.json'), 'utf8')) as {
      reference: string;
    };
    const cluster = new Cluster(
      databaseUrl,
      folder,
      await readFile(join('exercises', slug, manifest.reference), 'utf8'),
    );
    await mkdir(cluster.exercisesFolder);
    await borrowPrepared(folder, slug);
    await cp(join('exercises', slug), join(cluster.exercisesFolder, slug), {recursive: true});
    return cluster;
  }

  /** A new version of the exercise, which the next grader that starts publishes. */
  async writeVersion(version: number): Promise<void> {
    const file = join(this.exercisesFolder, slug, 'exercise.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({...manifest, version}));
  }

  async openWeb(): Promise<Platform> {
    this.platform = await startPlatform({
      createGrader: () => Promise.reject(new Error('a web server with GRADERS=0 makes no grader')),
      graderVersion: 1,
      environment: readEnvironment({DATA_DIR: this.folder, DATABASE_URL: this.databaseUrl, GRADERS: '0'}),
      exercisesFolder: this.exercisesFolder,
      log: (message) => this.logged.push(message),
    });
    return this.platform;
  }

  async closeWeb(): Promise<void> {
    await this.platform?.close();
    this.platform = undefined;
  }

  /** Resolves when it judges. */
  async addGrader(atOnce = 1): Promise<GraderProcess> {
    const child = spawn(process.execPath, ['tests/spread/grader-process.ts', this.exercisesFolder], {
      env: {
        ...process.env,
        ...{DATA_DIR: this.folder, DATABASE_URL: this.databaseUrl, GRADERS: String(atOnce)},
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-100_000);
    });
    const ended = once(child, 'exit');
    const grader: GraderProcess = {
      child,
      errors: () => errors,
      kill: (signal) => void child.kill(signal),
      end: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
    this.graders.push(grader);
    const ready = once(child.stdout, 'data');
    await Promise.race([
      ready,
      ended.then(() => {
        throw new Error(`a grader did not start: ${errors}`);
      }),
    ]);
    return grader;
  }

  async leave(): Promise<void> {
    await Promise.all(this.graders.splice(0).map((grader) => grader.end()));
    await this.closeWeb();
    await rm(this.folder, {recursive: true, force: true});
  }
}
