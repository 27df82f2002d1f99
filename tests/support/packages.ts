/** What tests know of the exercise packages: their own submissions, and what must never be seen. */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {expandPatches} from '#lib/exercises/patched-submission';
import {sharedPrepared} from './prepared-exercises.ts';
import {root} from './source-files.ts';

const folder = join(root, 'exercises');

/** The text of a package's submission, e.g. `solution('dijkstra', 'accepted')`: the first file there of the ending. */
export function submissionOf(slug: string, verdict: string, ending = '.js'): string {
  const place = `submissions/${verdict}/`;
  const found = [...submissionsOf(slug)].find(([file]) => file.startsWith(place) && file.endsWith(ending));
  if (found === undefined) throw new Error(`${slug} has no ${verdict} submission in ${ending}`);
  return found[1];
}

/** Every submission of a package by its path, those that are kept as patches included. */
function submissionsOf(slug: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(folder, slug, 'submissions'), {withFileTypes: true, recursive: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(join(folder, slug), file), readFileSync(file, 'utf8')] as const);
  const expanded = expandPatches(new Map(files));
  if (!expanded.ok) throw new Error(JSON.stringify(expanded.error));
  return expanded.value.files;
}

/** Long enough that it is found by leaking only, short enough that a piece of a case gives it away. */
const pieceCharacters = 40;
/** Answers are made of few words: a longer piece is needed to tell one from another. */
const answerCharacters = 120;

/**
 * Pieces of text that may never reach a browser: of every hidden input and expected output that is long enough to be
 * told apart, of the reference, of the script that makes and checks cases, and of the package's own submissions.
 * Flattened, as whatever is searched for them must be.
 */
export function secretsOf(slug: string): string[] {
  const prepared = readPrepared(slug);
  const hidden = prepared.cases.filter((item) => !item.sample);
  const submissions = [...submissionsOf(slug).values()];
  const secret = [...hidden.map((item) => item.inputJson), prepared.reference.source, prepared.authorScript];
  const published = flatten(prepared.statement + prepared.editorial);
  return [
    ...[...secret, ...submissions].flatMap((text) => middleOf(text, pieceCharacters)),
    ...hidden.flatMap((item) => middleOf(item.expectedJson, answerCharacters)),
  ].filter((piece) => !published.includes(piece));
}

function readPrepared(slug: string): PreparedExercise {
  const {folder: place} = sharedPrepared;
  const name = `${slug}.`;
  // Of an exercise that has changed, the newest is the one that servers have.
  const [file] = readdirSync(place)
    .filter((one) => one.startsWith(name))
    .map((one) => join(place, one))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (file === undefined) throw new Error(`${slug} was not prepared in ${place}`);
  return JSON.parse(readFileSync(file, 'utf8')) as PreparedExercise;
}

function middleOf(text: string, characters: number): string[] {
  const flat = flatten(text);
  const from = Math.floor((flat.length - characters) / 2);
  return from < 0 ? [] : [flat.slice(from, from + characters)];
}

/** Letters and digits alone: what quoting, escaping, layout and the way of writing an input leave as it is. */
export function flatten(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;|\\[nrt]/gi, '')
    .replace(/[^A-Za-z0-9]/g, '');
}
