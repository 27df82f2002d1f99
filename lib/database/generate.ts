/**
 * Generates the Prisma client into lib/data/generated when the schema or Prisma's version changed.
 * Run as a program or called; needs no download.
 */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {environmentWith} from '#lib/env';

const outputFolder = 'lib/data/generated';
const messageCharactersMax = 4000;

/** True when something was generated, false when the client was current. */
export async function generateClient(projectFolder: string = process.cwd()): Promise<boolean> {
  const stampFile = join(projectFolder, outputFolder, '.stamp');
  const stamp = await currentStamp(projectFolder);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  await runPrisma(projectFolder);
  await mkdir(join(projectFolder, outputFolder), {recursive: true});
  await writeFile(stampFile, stamp);
  return true;
}

async function currentStamp(projectFolder: string): Promise<string> {
  const schema = await readFile(join(projectFolder, 'prisma/schema.prisma'));
  const manifest = await readFile(join(projectFolder, 'node_modules/prisma/package.json'), 'utf8');
  const {version} = JSON.parse(manifest) as {version: string};
  return createHash('sha256').update(schema).update(version).digest('hex');
}

function runPrisma(projectFolder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema.prisma', '--no-hints'],
      {
        cwd: projectFolder,
        // Generating runs no engine, but Prisma would download one unless it is shown an executable file.
        env: environmentWith({
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    const keep = (chunk: Buffer): void => {
      if (output.length < messageCharactersMax) output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`prisma generate ended with ${code}: ${output.trim()}`));
    });
  });
}

if (import.meta.main) {
  const made = await generateClient();
  console.log(made ? 'The database client was generated.' : 'The database client is current.');
}
