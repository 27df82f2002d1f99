/**
 * A chained question: exercises/chains/<slug>.json, parts in order, each an exercise of its own, as one exercise with one score.
 * Refuses what lacks a part; that its exercises are there, too.
 */
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {packageFileBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {markdownToHtml} from '#lib/exercises/markdown';
import type {Reason} from '#lib/exercises/reason';
import {isTrack, topics} from '#lib/exercises/topics';

/** Beside the exercises, and not one of them. */
export const chainsFolder = 'chains';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const words = (most: number) => z.string().trim().min(1).max(most);

const partSchema = z.strictObject({
  exercise: slug,
  /** What is asked for: `Estimate`, `Design`. */
  title: words(40),
  says: words(600),
  points: z.int().min(1).max(100),
  /** It stands in the catalogue by itself too, and is open there. */
  alone: z.literal(true).optional(),
});

const chainSchema = z.strictObject({
  title: words(80),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  topics: z.array(z.enum(topics)).min(1).max(5),
  statement: words(4000),
  parts: z.array(partSchema).min(2).max(8),
});

export type ChainPart = {
  readonly exercise: string;
  readonly title: string;
  /** What has happened up to it, in a sentence or two of plain text. */
  readonly says: string;
  readonly points: number;
  readonly isAlone: boolean;
};

export type Chain = Omit<z.infer<typeof chainSchema>, 'statement' | 'parts'> & {
  readonly slug: string;
  /** Sanitised HTML. */
  readonly statementHtml: string;
  readonly parts: readonly ChainPart[];
};

export function readChain(name: string, text: string): Result<Chain, Reason[]> {
  const file = `${name}.json`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([{file, sentence: `is not JSON: ${(error as Error).message}.`}]);
  }
  const parsed = chainSchema.safeParse(json);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({path: key, message}) => ({
        file,
        ...(key.length === 0 ? {} : {key: key.join('.')}),
        sentence: `${message}.`,
      })),
    );
  }
  const {statement, parts, ...rest} = parsed.data;
  const total = parts.reduce((sum, {points}) => sum + points, 0);
  const reasons: Reason[] = [
    ...(slug.safeParse(name).success ? [] : [{file, sentence: 'has a name that is not kebab-case.'}]),
    ...(isTrack(rest.topics[0]!) ? [] : [{file, key: 'topics', sentence: 'begin with the track.'}]),
    ...(total === 100
      ? []
      : [{file, key: 'parts', sentence: `have ${total} points together; they must have 100.`}]),
  ];
  if (reasons.length > 0) return err(reasons);
  return ok({
    slug: name,
    ...rest,
    statementHtml: markdownToHtml(statement),
    parts: parts.map(({alone, ...part}) => ({...part, isAlone: alone === true})),
  });
}

/** The chains that hold, by slug, and why the others do not. None at all where there is no such folder. */
export async function readChains(
  exercisesFolder: string,
  slugs: readonly string[],
): Promise<{readonly chains: readonly Chain[]; readonly reasons: readonly Reason[]}> {
  const folder = path.join(exercisesFolder, chainsFolder);
  const chains: Chain[] = [];
  const reasons: Reason[] = [];
  for (const name of await jsonFiles(folder)) {
    const bytes = await readFile(path.join(folder, name));
    if (bytes.byteLength > packageFileBytesMax) {
      reasons.push({file: name, sentence: `is larger than ${packageFileBytesMax} bytes.`});
      continue;
    }
    const chain = readChain(name.slice(0, -'.json'.length), bytes.toString('utf8'));
    const wrong = chain.ok ? misplaced(chain.value, chains, slugs) : chain.error;
    if (chain.ok && wrong.length === 0) chains.push(chain.value);
    reasons.push(...wrong);
  }
  return {chains, reasons};
}

/** An exercise is part of one chain at most, so that it is known where its page leads on. */
function misplaced(chain: Chain, others: readonly Chain[], slugs: readonly string[]): Reason[] {
  const file = `${chain.slug}.json`;
  const taken = others.flatMap(({parts}) => parts.map(({exercise}) => exercise));
  const own = chain.parts.map(({exercise}) => exercise);
  return [
    ...(slugs.includes(chain.slug) ? [{file, sentence: 'has the name of an exercise.'}] : []),
    ...own.flatMap((exercise, index): Reason[] => {
      const key = `parts.${index}.exercise`;
      if (!slugs.includes(exercise)) return [{file, key, sentence: `there is no exercise "${exercise}".`}];
      if (taken.includes(exercise) || own.indexOf(exercise) < index) {
        return [{file, key, sentence: `"${exercise}" is a part already.`}];
      }
      return [];
    }),
  ];
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The chain that an exercise is a part of, and its place there. */
export function placeOf(
  chains: readonly Chain[],
  exercise: string,
): {readonly chain: Chain; readonly place: number} | undefined {
  for (const chain of chains) {
    const place = chain.parts.findIndex((part) => part.exercise === exercise);
    if (place >= 0) return {chain, place};
  }
  return undefined;
}
