/**
 * What HTTP servers have in hand, and how it ends when the process stops: nothing new is taken, event streams are closed as
 * streams end, other answers are waited for.
 */
import type {Server, ServerResponse} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';

const lookAgainMs = 25;
/** Browsers connect again by themselves; told when, they find the next process. */
const farewell = 'retry: 1000\n: the server stops\n\n';

export type OpenResponses = {
  /** False once the process stops: then the request is to be refused. */
  readonly take: (server: Server, response: ServerResponse) => boolean;
  /** Resolves when nothing is in hand any more, or after so long. */
  readonly drain: (msMax: number) => Promise<void>;
};

export function holdResponses(): OpenResponses {
  const servers = new Set<Server>();
  const open = new Set<ServerResponse>();
  let isStopping = false;
  return {
    take: (server, response) => {
      servers.add(server);
      if (isStopping) return false;
      open.add(response);
      response.once('close', () => open.delete(response));
      return true;
    },
    drain: async (msMax) => {
      isStopping = true;
      for (const server of servers) server.close();
      const until = performance.now() + msMax;
      while (open.size > 0 && performance.now() < until) {
        // A stream may be opened by a request that was in hand, so it is looked for until the end.
        for (const response of open) end(response);
        await sleep(lookAgainMs);
      }
      for (const server of servers) server.closeIdleConnections();
    },
  };
}

function end(response: ServerResponse): void {
  if (!response.headersSent) {
    response.shouldKeepAlive = false;
  } else if (!response.writableEnded && isEventStream(response)) {
    response.end(farewell);
  }
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
