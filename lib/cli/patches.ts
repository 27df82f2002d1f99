/**
 * `npm run patches [-- slug…]`: turns submissions that must fail into patches against the nearest accepted one of their
 * language, where the patch is shorter than half the file. What they are, to the byte, stays the same: it is checked.
 */
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readEnvironment} from '#lib/env';
import {readFolder} from '#lib/exercises/folder';
import type {PackageFiles} from '#lib/exercises/package-files';
import {listSlugs, packageFolder, unknownSlug} from '#lib/exercises/package-folders';
import {expandPatches, patchOf} from '#lib/exercises/patched-submission';
import {writeReason} from '#lib/exercises/reason';

const shareMax = 0.5;

type Conversion = {readonly from: string; readonly to: string; readonly text: string};

function conversionsOf(files: PackageFiles): Conversion[] {
  const submissions = [...files].filter(([file]) => /^submissions\/.*\.(js|mjs|ts)$/.test(file));
  const accepted = submissions.filter(([file]) => file.startsWith('submissions/accepted/'));
  return submissions.flatMap(([file, source]) => {
    if (file.startsWith('submissions/accepted/')) return [];
    const patches = accepted
      .filter(([base]) => path.extname(base) === path.extname(file))
      .map(([base, text]) => patchOf({path: file, source}, {path: base, source: text}))
      .sort((a, b) => a.length - b.length);
    const [text] = patches;
    if (text === undefined || text.length >= shareMax * source.length) return [];
    return [{from: file, to: file.replace(/\.\w+$/, '.patch'), text}];
  });
}

/** Lines that the conversion of one package saves. */
async function convert(folder: string, slug: string): Promise<number> {
  const read = await readFolder(folder);
  if (!read.ok) throw new Error(read.error.map((reason) => writeReason(slug, reason)).join('\n'));
  let saved = 0;
  for (const {from, to, text} of conversionsOf(read.value)) {
    const source = read.value.get(from)!;
    const without = [...read.value].filter(([file]) => file !== from);
    const expanded = expandPatches(new Map([...without, [to, text]]));
    if (!expanded.ok || expanded.value.files.get(from) !== source) {
      throw new Error(`${slug}/${from}: its patch does not make the same file; nothing was changed.`);
    }
    await writeFile(path.join(folder, to), text);
    await rm(path.join(folder, from));
    saved += source.split('\n').length - text.split('\n').length;
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
