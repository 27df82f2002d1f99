/**
 * `npm run patches [-- slug…]`: turns submissions that must fail into patches against the nearest accepted one of their
 * language, where the patch is shorter than half the file. What they are, to the byte, stays the same.
 */
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readEnvironment} from '#lib/env';
import {asPatches} from '#lib/exercises/as-patches';
import {readFolder} from '#lib/exercises/folder';
import {listSlugs, packageFolder, unknownSlug} from '#lib/exercises/package-folders';
import {writeReason} from '#lib/exercises/reason';

/** Lines that the conversion of one package saves. */
async function convert(folder: string, slug: string): Promise<number> {
  const read = readFolder(folder);
  if (!read.ok) throw new Error(read.error.map((reason) => writeReason(slug, reason)).join('\n'));
  const patched = asPatches(read.value);
  let saved = 0;
  for (const [file, text] of patched) {
    if (read.value.has(file)) continue;
    await writeFile(path.join(folder, file), text);
    saved -= text.split('\n').length;
  }
  for (const [file, source] of read.value) {
    if (patched.has(file)) continue;
    await rm(path.join(folder, file));
    saved += source.split('\n').length;
  }
  return saved;
}

const environment = readEnvironment();
const exercisesFolder = path.join(environment.projectFolder, 'exercises');
const slugs = await listSlugs(exercisesFolder);
const wanted = process.argv.slice(2);
const unknown = wanted.find((slug) => !slugs.includes(slug));
if (unknown === undefined) {
  let saved = 0;
  for (const slug of wanted.length > 0 ? wanted : slugs)
    saved += await convert(packageFolder(exercisesFolder, slug), slug);
  console.log(`${saved.toLocaleString('en-US')} lines saved.`);
} else {
  console.error(unknownSlug(unknown, slugs));
  process.exitCode = 2;
}
