/** The secret that session cookies are sealed with: from the environment, or made once and kept in the data folder. */
import {randomBytes} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Environment} from '#lib/env';

const secretBytes = 48;

export async function readSessionSecret({sessionSecret, dataFolder}: Environment): Promise<string> {
  if (sessionSecret !== undefined) return sessionSecret;
  const file = join(dataFolder, 'session-secret');
  await mkdir(dataFolder, {recursive: true, mode: 0o700});
  try {
    // Fails when it is there already: two first starts must end up with the same one.
    await writeFile(file, randomBytes(secretBytes).toString('base64url'), {flag: 'wx', mode: 0o600});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32)
    throw new Error(`${file} is damaged. Delete it; everyone will have to sign in again.`);
  return secret;
}
