/** Reads a request's JSON within a bound, and says in one sentence what is wrong with it. */
import type {z} from 'zod';
import {bodyBytesMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';

export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T>> {
  // A page of another site can send text without asking first, but not JSON.
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return err({kind: 'invalid', message: 'Send JSON, with the header content-type: application/json.'});
  }
  const text = await readText(request);
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch {
    return err({kind: 'invalid', message: 'The body of the request is not valid JSON.'});
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    const zero = zeroIn(parsed.data);
    return zero === undefined ? ok(parsed.data) : err(zero);
  }
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const sentence = issue?.message ?? 'is not as expected';
  return err({
    kind: 'invalid',
    message: field === '' ? `The request is not as expected: ${sentence}.` : `In "${field}": ${sentence}.`,
    ...(field === '' ? {} : {field}),
  });
}

/** Text, as UTF-8. */
export async function readText(request: Request): Promise<Result<string>> {
  const bytes = await readBytes(request, bodyBytesMax);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', {fatal: true}).decode(bytes.value));
  } catch {
    return err({kind: 'invalid', message: 'The body of the request is not UTF-8.'});
  }
}

/** Gives up at the bound, without waiting for or keeping the rest. */
export async function readBytes(request: Request, bytesMax: number): Promise<Result<Buffer>> {
  const tooLarge: Refusal = {
    kind: 'too-large',
    message: `The request is larger than the ${Math.floor(bytesMax / 1024)} KB that are taken.`,
  };
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return err(tooLarge);
  if (request.body === null) return ok(Buffer.alloc(0));
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > bytesMax) {
        await reader.cancel();
        return err(tooLarge);
      }
      chunks.push(value);
    }
  } catch {
    return err({kind: 'invalid', message: 'The request ended before all of it had arrived.'});
  }
  return ok(Buffer.concat(chunks));
}

/** PostgreSQL's text holds no zero character, and nothing that is sent here needs one. */
function zeroIn(value: unknown): Refusal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field = Object.entries(value).find(
    ([, text]) => typeof text === 'string' && text.includes('\0'),
  )?.[0];
  if (field === undefined) return undefined;
  return {kind: 'invalid', field, message: `In "${field}": remove the zero character.`};
}
