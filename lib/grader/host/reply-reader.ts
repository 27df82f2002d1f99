/** Cuts a worker's replies into lines and checks each; a line that is too long or makes no sense ends the worker. */
import {replyLineBytesMax} from '#lib/grader/limits';
import {type Reply, replySchema} from '#lib/grader/protocol';

export function createReplyReader(
  stream: NodeJS.ReadableStream,
  onReply: (reply: Reply) => void,
  onNonsense: () => void,
): void {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let isOver = false;

  const take = (line: string): void => {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      json = undefined;
    }
    const parsed = replySchema.safeParse(json);
    if (parsed.success) onReply(parsed.data);
    else stop();
  };

  const stop = (): void => {
    isOver = true;
    pending = [];
    onNonsense();
  };

  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    while (!isOver) {
      const end = rest.indexOf(10);
      if (end < 0) break;
      const line = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
      pending = [];
      pendingBytes = 0;
      rest = rest.subarray(end + 1);
      take(line);
    }
    if (isOver || rest.length === 0) return;
    pending.push(rest);
    pendingBytes += rest.length;
    if (pendingBytes > replyLineBytesMax) stop();
  });
}
