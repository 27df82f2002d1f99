/**
 * Stands before Next in every HTTP server of this process: corrects what requests claim about their way, refuses those that
 * are malformed or started by another site, and answers in a sentence where Node would answer with nothing. Next makes its
 * server itself and hands it to nobody; Node announces each request before the server hears of it, and there it is found.
 */
import {subscribe} from 'node:diagnostics_channel';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {correctForwarded} from '#lib/http/forwarded';
import {type BadRequest, badRequestOf, isApiPath, isNextPath} from '#lib/http/malformed';
import {holdResponses, type OpenResponses} from '#lib/http/open-responses';
import {isOurOrigin} from '#lib/http/origin';
import {answeringWith} from '#lib/http/page-status';
import {contentSecurityPolicy, securityHeaders} from '#lib/http/security-headers';

type Started = {readonly request: IncomingMessage; readonly server: Server};
type GuardOptions = {readonly trustedProxies: number; readonly publicUrl?: string};

/** To be called once, before the first request. */
export function guardServers({trustedProxies, publicUrl}: GuardOptions): Pick<OpenResponses, 'drain'> {
  const responses = holdResponses();
  const guarded = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const {request, server} = message as Started;
    if (!guarded.has(server)) {
      guarded.add(server);
      guard(server, responses, publicUrl);
    }
    correctForwarded(request, trustedProxies);
  });
  return responses;
}

function guard(server: Server, responses: OpenResponses, publicUrl: string | undefined): void {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    request.url = originForm(request.url);
    if (!responses.take(server, response)) {
      return void request.resume().once('end', () => refuse(response, request.url, stopping));
    }
    const {method = '', url = '', headers} = request;
    // Refused when its body has passed: a client that still sends would lose the answer with the connection.
    const bad =
      badRequestOf({method, url, host: headers.host}) ??
      (isOurOrigin(method, headers, publicUrl) ? undefined : foreign);
    if (bad !== undefined) return void request.resume().once('end', () => refuse(response, url, bad));
    if (method === 'OPTIONS' && !isApiPath(url)) return void describePage(response);
    // Built files hold nothing of anyone and run nothing by themselves.
    if (!isNextPath(url)) {
      for (const [name, value] of headersOfAll) response.setHeader(name, value);
    }
    answeringWith(response, () => {
      for (const handle of handlers) Reflect.apply(handle, server, [request, response]);
    });
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    refuse(response, request.url, {status: 417, message: 'The only expectation met here is 100-continue.'});
  });
  server.on('connect', (_request, socket: Duplex) => {
    answerRaw(socket, '405 Method Not Allowed', 'This server is no proxy.', 'allow: GET, HEAD\r\n');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const [status, sentence] = sentenceOf(error.code);
    answerRaw(socket, status, sentence);
  });
}

/** A proxy may send the whole address. */
function originForm(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return url;
  const {pathname, search} = new URL(url);
  return `${pathname}${search}`;
}

/** A page has another policy, which names its scripts (proxy.ts). */
const headersOfAll = Object.entries({
  ...securityHeaders,
  'content-security-policy': contentSecurityPolicy({development: false}),
});

const foreign = {
  status: 403,
  message: 'This request was started by another site. Open the page here and try again.',
};
const stopping = {status: 503, message: 'The server stops just now. Try again in a moment.'};

const kinds: Readonly<Record<number, string>> = {403: 'forbidden', 503: 'busy'};

type Refused = Omit<BadRequest, 'status'> & {readonly status: number};

function refuse(response: ServerResponse, url: string | undefined, {status, message, allow}: Refused): void {
  const api = isApiPath(url ?? '');
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': api ? 'application/json' : 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    connection: 'close',
    ...(allow === undefined ? {} : {allow}),
  });
  response.end(api ? JSON.stringify({error: {kind: kinds[status] ?? 'invalid', message}}) : page(message));
}

function describePage(response: ServerResponse): void {
  response.writeHead(204, {...securityHeaders, allow: 'GET, HEAD, OPTIONS'}).end();
}

/** No text of the request stands in it. */
function page(message: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Whetstone</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<body style="font:1.1rem/1.5 system-ui;margin:4rem auto;max-width:40rem;padding:0 1rem">
<h1>This request cannot be answered</h1><p>${message}</p><p><a href="/">Whetstone</a></p>`;
}

function sentenceOf(code: string | undefined): [status: string, sentence: string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['431 Request Header Fields Too Large', 'The headers of the request are too long.'];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['408 Request Timeout', 'The request took too long to arrive.'];
  return ['400 Bad Request', 'The request is not HTTP as this server understands it.'];
}

/** Where there is no request yet, or none that could be read. */
function answerRaw(socket: Duplex, status: string, sentence: string, headers = ''): void {
  const busy = (socket as {_httpMessage?: {headersSent: boolean}})._httpMessage?.headersSent === true;
  if (!socket.writable || busy) return void socket.destroy();
  const type = 'content-type: text/plain; charset=utf-8';
  socket.end(
    `HTTP/1.1 ${status}\r\n${headers}${type}\r\ncontent-length: ${sentence.length}\r\nconnection: close\r\n\r\n${sentence}`,
  );
}
