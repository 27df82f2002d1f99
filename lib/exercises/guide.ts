/**
 * The guide to a topic: exercises/topics/<topic>.md, a short text with a few lines about itself on top. Refuses what
 * lacks a part; knows nothing of the exercises but the order that the guide gives them.
 */
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {packageFileBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {markdownToHtml} from '#lib/exercises/markdown';
import type {Reason} from '#lib/exercises/reason';
import {isTrack, type Track, topicsFolder, tracks} from '#lib/exercises/topics';
import {suggestion} from '#lib/values/nearest';

export type TopicGuide = {
  readonly topic: Track;
  readonly title: string;
  /** Its place among the tracks. */
  readonly order: number;
  readonly summary: string;
  /** Slugs, in the order in which they build on each other; what is missing here comes after. */
  readonly exercises: readonly string[];
  /** Sanitised HTML. */
  readonly html: string;
};

/** Every guide says these three things, in this order. */
export const guideHeadings = ['What it is', 'When to reach for it', 'How interviewers ask'] as const;

const frontMatter = z.strictObject({
  title: z.string().min(1).max(60),
  order: z.coerce.number().int().min(1).max(100),
  summary: z
    .string()
    .max(120)
    .regex(/^\S.*\.$/, 'is not one sentence'),
  exercises: z
    .string()
    .transform((text) => text.split(/\s*,\s*/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a list of slugs with commas'))),
});

export function readGuide(topic: string, text: string): Result<TopicGuide, Reason[]> {
  const file = `${topic}.md`;
  if (!isTrack(topic)) {
    return err([{file, sentence: `"${topic}" is no topic that has a track${suggestion(topic, tracks)}.`}]);
  }
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
  if (parts === null) {
    return err([{file, sentence: 'must begin with title, order, summary and exercises between lines ---.'}]);
  }
  const parsed = frontMatter.safeParse(readLines(parts[1]!));
  const headings = [...parts[2]!.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!.trim());
  const reasons: Reason[] = parsed.success
    ? []
    : parsed.error.issues.map(({path: [key], message}) => ({
        file,
        ...(key === undefined ? {} : {key: String(key)}),
        sentence: `${message}.`,
      }));
  if (headings.join('\n') !== guideHeadings.join('\n')) {
    reasons.push({file, sentence: `must have these headings, in this order: ${guideHeadings.join(', ')}.`});
  }
  if (!parsed.success || reasons.length > 0) return err(reasons);
  return ok({topic, ...parsed.data, html: markdownToHtml(parts[2]!)});
}

/** The guides that hold, in their order, and why the others do not. None at all where there is no such folder. */
export async function readGuides(
  exercisesFolder: string,
): Promise<{readonly guides: readonly TopicGuide[]; readonly reasons: readonly Reason[]}> {
  const folder = path.join(exercisesFolder, topicsFolder);
  const guides: TopicGuide[] = [];
  const reasons: Reason[] = [];
  for (const name of await markdownFiles(folder)) {
    const bytes = await readFile(path.join(folder, name));
    if (bytes.byteLength > packageFileBytesMax) {
      reasons.push({file: name, sentence: `is larger than ${packageFileBytesMax} bytes.`});
      continue;
    }
    const guide = readGuide(name.slice(0, -'.md'.length), bytes.toString('utf8'));
    if (guide.ok) guides.push(guide.value);
    else reasons.push(...guide.error);
  }
  return {guides: guides.sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en')), reasons};
}

async function markdownFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const colon = line.indexOf(':');
        return colon === -1 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      }),
  );
}
