/** What tests know of the exercise packages: their own submissions, and what must never be seen. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CaseSet} from '#lib/exercise-sdk/cases';
import {createRandom} from '#lib/exercise-sdk/random';
import {root} from './source-files.ts';

const folder = join(root, 'exercises');

/** The text of a package's submission, e.g. `solution('dijkstra', 'accepted')`: the first file there of the ending. */
export function submissionOf(slug: string, verdict: string, ending = '.js'): string {
  const place = join(folder, slug, 'submissions', verdict);
  const file = readdirSync(place)
    .sort()
    .find((name) => name.endsWith(ending));
  if (file === undefined) throw new Error(`${slug} has no ${verdict} submission in ${ending}`);
  return readFileSync(join(place, file), 'utf8');
}

/** Long enough that it is found by leaking only, short enough that a piece of a case gives it away. */
const secretCharacters = 40;

/**
 * Pieces of text that may never reach a browser: of each hidden input that is long enough to be told apart, and of
 * the package's own submissions. White space and quotes are left out, as `flatten` leaves them out.
 */
export async function secretsOf(slug: string): Promise<string[]> {
  const {default: set} = (await import(join(folder, slug, 'cases.ts'))) as {default: CaseSet<unknown>};
  const published = flatten(
    ['statement.md', 'editorial.md'].map((name) => readFileSync(join(folder, slug, name), 'utf8')).join(''),
  );
  const hidden = set.cases
    .filter((item) => item.sample !== true && typeof item.input !== 'function')
    .map((item) => flatten(JSON.stringify(item.input)));
  const made = set.cases
    .filter((item) => item.sample !== true && typeof item.input === 'function')
    .map((item) =>
      flatten(JSON.stringify((item.input as (random: unknown) => unknown)(createRandom(item.id)))),
    );
  const sources = readdirSync(join(folder, slug, 'submissions'), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => flatten(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
  return [...hidden, ...made, ...sources]
    .filter((text) => text.length >= secretCharacters)
    .map((text) => {
      const from = Math.floor((text.length - secretCharacters) / 2);
      return text.slice(from, from + secretCharacters);
    })
    .filter((piece) => !published.includes(piece));
}

/** Text without what quoting, escaping and layout change. */
export function flatten(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&quot;|&#x27;|&#39;|\\[nt]|[\s"'`\\]/g, '');
}
