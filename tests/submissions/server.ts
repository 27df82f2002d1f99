/** Starts tests/submissions/server-process.ts and talks to it. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface, type Interface} from 'node:readline';
import type {SubmissionView} from '#lib/data/submission-views';

export class Server {
  readonly child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor(exercisesFolder: string, variables: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, ['tests/submissions/server-process.ts', exercisesFolder], {
      env: {...process.env, ...variables},
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#reader = createInterface({input: this.child.stdout!});
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    await this.#answer();
  }

  async submit(slug: string, source: string): Promise<string> {
    this.child.stdin!.write(`${JSON.stringify({submit: {slug, source}})}\n`);
    const {id} = (await this.#answer()) as {id?: string};
    if (id === undefined) throw new Error('the submission was refused');
    return id;
  }

  async read(id: string): Promise<SubmissionView> {
    this.child.stdin!.write(`${JSON.stringify({read: id})}\n`);
    return (await this.#answer()) as SubmissionView;
  }

  async verdict(id: string, waitMs: number): Promise<SubmissionView> {
    const until = Date.now() + waitMs;
    for (;;) {
      const view = await this.read(id);
      if (view.state === 'done') return view;
      if (Date.now() > until) throw new Error(`no verdict of ${id}; it is ${view.state}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** SIGKILL: no time to say or write anything. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM: a clean end. The exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await ended) as [number | null];
    this.#reader.close();
    return code;
  }

  async #answer(): Promise<unknown> {
    const {value, done} = await this.#lines.next();
    if (done) throw new Error(`the server ended with ${this.child.exitCode ?? this.child.signalCode}`);
    return JSON.parse(value as string);
  }
}
