/** One server for all tests that only need one to talk to; each makes accounts of its own. */
import type {TestProject} from 'vitest/node';
import {startWebServer} from './web-server.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startWebServer();
  project.provide('url', server.url);
  project.provide('dataFolder', server.dataFolder);
  project.provide('serverPid', server.process.pid ?? 0);
  return server.remove;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly url: string;
    readonly dataFolder: string;
    readonly serverPid: number;
  }
}
