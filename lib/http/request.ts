/** Reads a request's JSON within a bound, and says in one sentence what is wrong with it. */
import type {z} from 'zod';
import {bodyBytesMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';

const tooLarge: Refusal = {
  kind: 'too-large',
  message: `The request is larger than the ${Math.floor(bodyBytesMax / 1024)} KB that are taken.`,
};

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
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const sentence = issue?.message ?? 'is not as expected';
  return err({
    kind: 'invalid',
    message: field === '' ? `The request is not as expected: ${sentence}.` : `In "${field}": ${sentence}.`,
    ...(field === '' ? {} : {field}),
  });
}

/** Gives up at the bound, without waiting for or keeping the rest. */
async function readText(request: Request): Promise<Result<string>> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) return err(tooLarge);
  if (request.body === null) return ok('');
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return ok(text + decoder.decode());
    bytes += value.byteLength;
    if (bytes > bodyBytesMax) {
      await reader.cancel();
      return err(tooLarge);
    }
    text += decoder.decode(value, {stream: true});
  }
}
