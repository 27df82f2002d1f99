/** One server for all tests that only need one to talk to; each makes accounts of its own. */
import type {TestProject} from 'vitest/node';
import {unpackBrowser} from './browser.ts';
import {startWebServer} from './web-server.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  const server = await startWebServer();
  project.provide('url', server.url);
  return server.remove;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly url: string;
  }
}
