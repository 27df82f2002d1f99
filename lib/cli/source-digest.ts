/** A digest of source files, by path and content: what was made of them is current for as long as it is the same. */
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

const generated = join('lib', 'data', 'generated');

/**
 * Of the files and folders of this project, and of the Node that runs. Texts about the code (`.md`) and what a tool generates
 * from the rest do not count.
 */
export async function sourceDigest(projectFolder: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version).update(process.platform);
  for (const input of inputs) {
    for (const file of await filesUnder(projectFolder, input)) {
      hash.update(`\0${file}\0`).update(await readFile(join(projectFolder, file)));
    }
  }
  return hash.digest('hex');
}

/** The file itself, or all files under the folder in a stable order; nothing when there is neither. */
async function filesUnder(projectFolder: string, input: string): Promise<string[]> {
  const whole = join(projectFolder, input);
  if (!existsSync(whole)) return [];
  const entries = await readdir(whole, {withFileTypes: true, recursive: true}).catch(() => undefined);
  if (entries === undefined) return [input];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(input, entry.parentPath.slice(whole.length), entry.name))
    .filter((file) => !file.startsWith(generated) && !file.endsWith('.md'))
    .sort();
}
