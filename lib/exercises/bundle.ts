/**
 * Bundles cases.ts, check.ts and what they use of the exercise-sdk into one script for the trusted isolate.
 * Resolves nothing but the package's own files and the sdk (which itself uses lib/base): an exercise has no other way out.
 */
import path from 'node:path';
import {build, type Message, type Plugin} from 'esbuild';
import {err, ok, type Result} from '#lib/base/result';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {Reason} from '#lib/exercises/reason';

/** By this module's own path, not by the working directory: a package bundles to the same script wherever that is asked for. */
const projectFolder = path.resolve(import.meta.dirname, '..', '..');
const sdkFolder = path.join(projectFolder, 'lib', 'exercise-sdk');
const sdkPrefix = '#lib/exercise-sdk/';
const baseFolder = path.join(projectFolder, 'lib', 'base');
const basePrefix = '#lib/base/';
const own = 'package';

/** The script that leaves `{cases, check, createRandom}` in the global `author`, as lib/grader/author.ts wants it. */
export async function bundleAuthorScript(files: PackageFiles): Promise<Result<string, Reason[]>> {
  const entry = [
    `export {default as cases} from './cases.ts';`,
    `export {createRandom} from '${sdkPrefix}random';`,
    files.has('check.ts')
      ? `export {default as check} from './check.ts';`
      : 'export const check = undefined;',
  ].join('\n');
  try {
    const result = await build({
      stdin: {contents: entry, resolveDir: '/', sourcefile: 'entry', loader: 'ts'},
      bundle: true,
      // The script names its parts by their paths from here, and the content hash covers the script.
      absWorkingDir: projectFolder,
      write: false,
      format: 'iife',
      globalName: 'author',
      target: 'es2024',
      platform: 'neutral',
      charset: 'utf8',
      logLevel: 'silent',
      plugins: [packageFiles(files)],
    });
    return ok(result.outputFiles[0]!.text);
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return err(error.errors.map(reasonOfMessage));
  }
}

function packageFiles(files: PackageFiles): Plugin {
  return {
    name: 'package-files',
    setup({onResolve, onLoad}) {
      onResolve({filter: /.*/}, ({path: request, importer, namespace}) => {
        // The exercise-sdk itself stands on lib/base; exercises may not.
        if (namespace === 'file' && request.startsWith(basePrefix)) {
          return {path: path.join(baseFolder, `${request.slice(basePrefix.length)}.ts`)};
        }
        if (request.startsWith(sdkPrefix)) {
          const name = request.slice(sdkPrefix.length);
          if (!/^[\w-]+$/.test(name)) return {errors: [{text: `the exercise-sdk has no "${request}"`}]};
          return {path: path.join(sdkFolder, `${name}.ts`)};
        }
        const from = namespace === own ? path.posix.dirname(importer) : '.';
        const name = path.posix.normalize(path.posix.join(from, request));
        if (!request.startsWith('.') || name.startsWith('..')) {
          return {
            errors: [
              {
                text: `imports "${request}"; an exercise may import only ${sdkPrefix}… and files of its own folder`,
              },
            ],
          };
        }
        const found = [name, `${name}.ts`].find((candidate) => files.has(candidate));
        if (found === undefined)
          return {errors: [{text: `imports "${request}", which is not in the folder`}]};
        return {path: found, namespace: own};
      });
      onLoad({filter: /.*/, namespace: own}, ({path: name}) => ({
        contents: files.get(name)!,
        loader: name.endsWith('.json') ? 'json' : 'ts',
      }));
    },
  };
}

function isBuildFailure(error: unknown): error is {errors: Message[]} {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function reasonOfMessage({text, location}: Message): Reason {
  const file = location?.file.replace(`${own}:`, '') ?? 'cases.ts';
  return {
    file: file === 'entry' ? 'cases.ts' : file,
    ...(location ? {key: `line ${location.line}`} : {}),
    sentence: `${text.replace(/^\[plugin [\w-]+\] /, '').replace(/\.$/, '')}.`,
  };
}
