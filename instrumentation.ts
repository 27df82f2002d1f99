/**
 * Next calls this once, before the server takes its first request. Node itself loads the platform from its source:
 * databases, native code and files that are found by their path have no place in a bundle.
 */
export async function register(): Promise<void> {
  // A constant when this is bundled: what follows must not be followed into a bundle for an edge runtime.
  if (process.env.NEXT_RUNTIME !== 'edge') {
    const {pathToFileURL} = await import('node:url');
    const main = pathToFileURL(`${process.cwd()}/lib/platform/main.ts`).href;
    const {startHere}: typeof import('#lib/platform/main') = await import(/* turbopackIgnore: true */ main);
    await startHere();
  }
}
