/**
 * Makes one script of the worker and its packages, once for each version of them: a worker that loads one file starts in about
 * half the time, and holds less. Where that cannot be had (a folder that may not be written), the worker runs as it is.
 *
 * Which files the script was made of is kept beside it with a digest of them all: as long as they are the same, it is the same.
 */
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';

/** Beside the packages, because the script still loads isolated-vm and SQLite from them, and a worker may read nothing else. */
const cacheFolder = 'node_modules/.cache/whetstone';
/** Packages that were written for `require` find one. */
const banner = `import {createRequire as banner} from 'node:module';const require=banner(import.meta.url);`;
/** What else decides what is made: names of packages and of our own modules, and the versions that are installed. */
const alwaysRead = [
  'lib/grader/host/worker-script.ts',
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

const madeSchema = z.object({script: z.string(), inputs: z.array(z.string()), digest: z.string()});

/** The path of the script to run; `projectRoot` holds lib/ and node_modules/, `main` is where the worker begins. */
export async function workerScript(projectRoot: string, main = 'lib/grader/worker/main.ts'): Promise<string> {
  const entry = inRoot(projectRoot, main);
  const folder = inRoot(projectRoot, cacheFolder);
  const record = path.join(folder, `worker-of-${digestOf([entry]).slice(0, 16)}.json`);
  try {
    return (await madeBefore(projectRoot, record)) ?? (await make(projectRoot, entry, folder, record));
  } catch {
    return entry;
  }
}

async function madeBefore(projectRoot: string, record: string): Promise<string | undefined> {
  try {
    const {script, inputs, digest} = madeSchema.parse(JSON.parse(await readFile(record, 'utf8')));
    const isSame = digest === (await digestOfFiles(projectRoot, inputs)) && (await exists(script));
    return isSame ? script : undefined;
  } catch {
    return undefined;
  }
}

async function make(projectRoot: string, entry: string, folder: string, record: string): Promise<string> {
  // Loaded where it is needed: that takes longer than all else where the script is there.
  const {build} = await import('esbuild');
  const began = Date.now();
  const {outputFiles, metafile} = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    external: ['isolated-vm', '@sqlite.org/sqlite-wasm', 'node:*'],
    banner: {js: banner},
    // Names stay: a trace of the worker's own must be readable.
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  const digest = await digestOfFiles(projectRoot, inputs);
  const text = outputFiles[0]!.text;
  const script = path.join(folder, `worker-${digestOf([text]).slice(0, 16)}.mjs`);
  await mkdir(folder, {recursive: true});
  if (!(await exists(script))) await put(script, text);
  // What was written meanwhile may be in the digest and not in the script.
  if (!(await isAnyNewer(projectRoot, inputs, began))) {
    await put(record, JSON.stringify({script, inputs, digest}));
  }
  return script;
}

/** Several processes may make it at once; each puts a whole file in its place. */
async function put(file: string, text: string): Promise<void> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, text);
  await rename(own, file);
}

async function isAnyNewer(projectRoot: string, inputs: readonly string[], since: number): Promise<boolean> {
  const found = await Promise.all(inputs.map((file) => stat(inRoot(projectRoot, file))));
  return found.some(({mtimeMs}) => mtimeMs >= since);
}

function inRoot(projectRoot: string, file: string): string {
  return path.join(/* turbopackIgnore: true */ projectRoot, file);
}

/** A file that is not there counts as an empty one. */
async function digestOfFiles(projectRoot: string, inputs: readonly string[]): Promise<string> {
  const files = [...alwaysRead, ...inputs];
  const texts = await Promise.all(
    files.map((file) => readFile(inRoot(projectRoot, file), 'utf8').catch(() => '')),
  );
  return digestOf([process.versions.node, ...files.flatMap((file, index) => [file, texts[index]!])]);
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
