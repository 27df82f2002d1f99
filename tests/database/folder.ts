/** A folder of a test's own, removed when the test file ends. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-'));
  afterAll(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
