/** Every runtime that a worker can boot, loaded when it is: a new one is a folder and a line here. */
import type {Runtime} from '#lib/grader/worker/runtime';

export type Runtimes = Readonly<Record<string, () => Promise<Runtime>>>;

export const runtimes: Runtimes = {
  answers: async () => (await import('#lib/grader/worker/answers')).answersRuntime,
  design: async () => (await import('#lib/grader/worker/design')).designRuntime,
  isolate: async () => (await import('#lib/grader/worker/isolate')).isolateRuntime,
  sqlite: async () => (await import('#lib/grader/worker/sqlite/runtime')).sqliteRuntime,
};
