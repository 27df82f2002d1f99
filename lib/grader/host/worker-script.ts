/**
 * Makes one script of the worker and its packages, once for each version of them: a worker that loads one file starts in about
 * half the time, and holds less. Where that cannot be had (a folder that may not be written), the worker runs as it is.
 */
import {createHash} from 'node:crypto';
import {mkdir, rename, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';

/** Beside the packages, because the script still loads isolated-vm and SQLite from them, and a worker may read nothing else. */
const cacheFolder = 'node_modules/.cache/whetstone';
/** Packages that were written for `require` find one. */
const banner = `import {createRequire as banner} from 'node:module';const require=banner(import.meta.url);`;

/** The path of the script to run; `projectRoot` holds lib/ and node_modules/, `main` is where the worker begins. */
export async function workerScript(projectRoot: string, main = 'lib/grader/worker/main.ts'): Promise<string> {
  const entry = path.join(/* turbopackIgnore: true */ projectRoot, main);
  try {
    const {outputFiles} = await build({
      absWorkingDir: projectRoot,
      entryPoints: [entry],
      bundle: true,
      write: false,
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
    const text = outputFiles[0]!.contents;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const file = path.join(/* turbopackIgnore: true */ projectRoot, cacheFolder, `worker-${hash}.mjs`);
    if (!(await exists(file))) {
      await mkdir(path.dirname(file), {recursive: true});
      // Several processes may make it at once; each puts a whole file in its place.
      const own = `${file}.${process.pid}`;
      await writeFile(own, text);
      await rename(own, file);
    }
    return file;
  } catch {
    return entry;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
