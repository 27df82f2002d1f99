/**
 * Has Node itself load the platform from its source, out of a bundle: databases, native code and files that are
 * found by their path have no place in one.
 */
import {pathToFileURL} from 'node:url';

/** `drain`: ends what HTTP has in hand when the process stops, within so many milliseconds. */
export async function boot(drain: (msMax: number) => Promise<void>): Promise<void> {
  const main = pathToFileURL(`${process.cwd()}/lib/platform/main.ts`).href;
  const {startHere}: typeof import('#lib/platform/main') = await import(/* turbopackIgnore: true */ main);
  await startHere(drain);
}
