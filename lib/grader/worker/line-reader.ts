/** Cuts a blocking stream of bytes into lines of bounded length. */
import {jobLineBytesMax} from '#lib/grader/limits';

/** Answers the next line, or undefined at the end of input. `read` fills the buffer and says how much. */
export function createLineReader(read: (buffer: Buffer) => number): () => string | undefined {
  const chunk = Buffer.allocUnsafe(65_536);
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let rest: Buffer = Buffer.alloc(0);
  return () => {
    for (;;) {
      const end = rest.indexOf(10);
      if (end >= 0) {
        const line = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
        pending = [];
        pendingBytes = 0;
        rest = rest.subarray(end + 1);
        return line;
      }
      if (rest.length > 0) {
        pendingBytes += rest.length;
        if (pendingBytes > jobLineBytesMax) throw new Error(`a job is longer than ${jobLineBytesMax} bytes`);
        pending.push(rest);
      }
      const length = read(chunk);
      if (length === 0) return undefined;
      rest = Buffer.from(chunk.subarray(0, length));
    }
  };
}
