/**
 * Lets a page say that it is not there and still be a page. Next has a function for it (`notFound`), which throws; outside a
 * boundary the server then sends an empty body, and the sentence only comes with the scripts. Next gives pages no way to a
 * status, so the guard before it keeps the answer of each request where the page finds it.
 */
import {AsyncLocalStorage} from 'node:async_hooks';
import type {ServerResponse} from 'node:http';

const key = Symbol.for('whetstone.page-response');
type Holder = {[key]?: AsyncLocalStorage<ServerResponse>};

/** On globalThis: a bundler loads this file once for the guard and once for the pages. */
function responses(): AsyncLocalStorage<ServerResponse> {
  const holder = globalThis as Holder;
  holder[key] ??= new AsyncLocalStorage();
  return holder[key];
}

/** Runs `handle` so that the pages it comes to answer with `response`. */
export function answeringWith(response: ServerResponse, handle: () => void): void {
  responses().run(response, handle);
}

/** To be called before anything of the page is sent, by a page that then shows that nothing is there. */
export function answerNotFound(): void {
  const response = responses().getStore();
  if (response !== undefined && !response.headersSent) response.statusCode = 404;
}
