/** Requests as bytes on a socket: what a client library would refuse to send, or would put right on the way. */
import {connect} from 'node:net';

export type RawRequest = {
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  /** In this order, repeated names included; `host` and `connection: close` are added. */
  readonly headers?: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body?: Uint8Array | string;
  /** What stands in content-length; undefined: the length of the body; null: no such header. */
  readonly length?: string | null;
};

export type RawAnswer = {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** Waits until the server closes the connection; throws after `waitMsMax`, which is a hang. */
export function rawRequest(url: string, request: RawRequest, waitMsMax: number): Promise<RawAnswer> {
  const {hostname, port, host} = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({host: hostname, port: Number(port)});
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end after ${waitMsMax} ms: ${request.method} ${request.target.slice(0, 200)}`));
    }, waitMsMax);
    const end = (): void => {
      clearTimeout(timer);
      resolve(parse(Buffer.concat(chunks)));
    };
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', end);
    // The server may close while we still send; what it has answered counts.
    socket.on('error', () => {});
    socket.write(bytesOf(request, host));
  });
}

function bytesOf({method, target, headers = [], body, length}: RawRequest, host: string): Buffer {
  const content: Uint8Array = typeof body === 'string' ? Buffer.from(body) : (body ?? new Uint8Array());
  const sized = length === undefined ? (body === undefined ? null : String(content.length)) : length;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [`host: ${host}`]),
    'connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(sized === null ? [] : [`content-length: ${sized}`]),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
}

function parse(bytes: Buffer): RawAnswer {
  const text = bytes.toString('utf8');
  const split = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, split === -1 ? undefined : split).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/:\s*(.*)/s);
      return [name.toLowerCase(), value] as const;
    }),
  );
  const body = split === -1 ? '' : text.slice(split + 4);
  const plain = headers.get('transfer-encoding') === 'chunked' ? unchunked(body) : body;
  return {status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? 0), headers, body: plain};
}

/** Good enough to read sentences in: sizes count bytes, and a chunk with other than ASCII keeps its size line. */
function unchunked(body: string): string {
  return body.replace(/(^|\r\n)[0-9a-f]+\r\n/gi, '');
}
