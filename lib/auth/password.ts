/** Password hashes: argon2id by Node's own crypto, as PHC strings, so that stronger settings can replace these. */
import {type Argon2Parameters, argon2, randomBytes, timingSafeEqual} from 'node:crypto';
import {hashesAtOnceMax, hashesWaitingMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';

/** OWASP's Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1. */
const settings = {memoryKib: 19_456, passes: 2, parallelism: 1};
const saltBytes = 16;
const tagBytes = 32;
/** Stored settings past these are not ours: computing them would stop the server. */
const memoryKibMax = 1_048_576;
const passesMax = 16;

const busy: Refusal = {
  kind: 'busy',
  message: 'Many people are signing in just now. Try again in a few seconds.',
};

export async function hashPassword(password: string): Promise<Result<string>> {
  const salt = randomBytes(saltBytes);
  const tag = await derive(password, salt, tagBytes, settings);
  if (!tag.ok) return tag;
  const {memoryKib, passes, parallelism} = settings;
  return ok(
    `$argon2id$v=19$m=${memoryKib},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag.value)}`,
  );
}

/**
 * Whether the password is the one behind the hash. With no hash it does the same work and answers no, so that the
 * time it takes does not say whether an account exists.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<Result<boolean>> {
  if (stored === undefined) {
    const done = await derive(password, Buffer.alloc(saltBytes), tagBytes, settings);
    return done.ok ? ok(false) : done;
  }
  const {salt, tag, ...parameters} = parsePhc(stored);
  const derived = await derive(password, salt, tag.length, parameters);
  return derived.ok ? ok(timingSafeEqual(derived.value, tag)) : derived;
}

type Settings = typeof settings;

function parsePhc(text: string): Settings & {salt: Buffer; tag: Buffer} {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  const [memoryKib = 0, passes = 0, parallelism = 0] = match?.slice(1, 4).map(Number) ?? [];
  if (match === null || memoryKib > memoryKibMax || passes > passesMax) {
    throw new Error('a stored password hash is not an argon2id hash of ours');
  }
  return {
    memoryKib,
    passes,
    parallelism,
    salt: Buffer.from(match[4]!, 'base64'),
    tag: Buffer.from(match[5]!, 'base64'),
  };
}

let running = 0;
const waiting: Array<() => void> = [];

/** Each takes 19 MiB and some 30 ms of a core, so few run at once and not many wait. */
async function derive(
  password: string,
  nonce: Buffer,
  tagLength: number,
  how: Settings,
): Promise<Result<Buffer>> {
  if (running >= hashesAtOnceMax) {
    if (waiting.length >= hashesWaitingMax) return err(busy);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return ok(
      await compute({
        // The same password typed on another system may come in another normal form.
        message: password.normalize('NFKC'),
        nonce,
        tagLength,
        memory: how.memoryKib,
        passes: how.passes,
        parallelism: how.parallelism,
      }),
    );
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function compute(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
