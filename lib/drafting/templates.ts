/** What a new draft begins as: the template of its kind, or the easiest exercise of it where there is no template. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {readManifest} from '#lib/exercises/manifest';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {PackageSource} from '#lib/exercises/source';
import {difficultyOrder} from '#lib/exercises/track-order';
import {type KindName, kindNames} from '#lib/kinds/registry';

export type Templates = {
  readonly environment: {readonly projectFolder: string};
  readonly folder: PackageSource;
};

export function kindNamed(name: string): KindName | undefined {
  return kindNames.find((kind) => kind === name);
}

/** The kinds that a draft can be of, as a form offers them. */
export function kindTitles(): ReadonlyArray<{readonly name: string; readonly title: string}> {
  return kindNames.map((name) => ({name, title: name.charAt(0).toUpperCase() + name.slice(1)}));
}

/** Undefined where there is neither a template nor an exercise of the kind. */
export async function templateOf(
  {environment, folder}: Templates,
  kind: KindName,
  title: string,
): Promise<PackageFiles | undefined> {
  const file = path.join(environment.projectFolder, 'lib/drafting/templates', `${kind}.txt`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return filesOfTemplate(text, title);
  const easiest = await easiestOf(folder, kind);
  return easiest && asNew(easiest, title);
}

/** `=== <path>` on a line of its own begins each file. */
export function filesOfTemplate(text: string, title: string): PackageFiles {
  const parts = text.split(/^=== (.+)\n/m).slice(1);
  const files = parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]!] as const] : []));
  const named = files.map(
    ([name, content]) => [name, content.replace('{{title}}', () => escaped(title))] as const,
  );
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Within a JSON text. */
function escaped(title: string): string {
  return JSON.stringify(title).slice(1, -1);
}

async function easiestOf(folder: PackageSource, kind: KindName): Promise<PackageFiles | undefined> {
  const found: Array<{readonly files: PackageFiles; readonly order: number}> = [];
  for (const slug of await folder.list()) {
    const files = await folder.read(slug);
    if (!files.ok) continue;
    const manifest = readManifest(files.value.get('exercise.json') ?? '');
    if (!manifest.ok || manifest.value.kind !== kind) continue;
    found.push({files: files.value, order: difficultyOrder[manifest.value.difficulty]});
  }
  return found.sort((a, b) => a.order - b.order)[0]?.files;
}

/** The same files as the first version of another exercise, or as a later version where it is said. */
export function asNew(files: PackageFiles, title: string | undefined, version = 1): PackageFiles {
  const text = files.get('exercise.json') ?? '';
  // What is not readable stays as it is: the proof says why.
  if (!readManifest(text).ok) return files;
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const changed = {...manifest, version, ...(title === undefined ? {} : {title})};
  return new Map([...files, ['exercise.json', `${JSON.stringify(changed, undefined, 2)}\n`]]);
}
