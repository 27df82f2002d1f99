/**
 * A submission that is an accepted one with a few lines changed, kept as a unified diff: the mistake is then what one reads.
 *
 *     // Says what it does wrong.
 *     --- submissions/accepted/one-pass.js
 *     +++ submissions/wrong-answer/starts-from-zero.js
 *     @@ -2,3 +2,3 @@
 *
 * The first line stands in place of the first line of the accepted one, which the diff does not hold; it is a comment of their
 * language. Pure.
 */
import {applyPatch, parsePatch, type StructuredPatch, structuredPatch} from 'diff';
import {err, ok, type Result} from '#lib/base/result';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {Reason} from '#lib/exercises/reason';
import {languageLabels, languageNames} from '#lib/languages/browser';

const patchPath = /^(submissions\/(?!accepted\/)[a-z-]+\/[a-z0-9-]+)\.patch$/;
const accepted = /^submissions\/accepted\/[a-z0-9-]+(\.[a-z]+)$/;

export type Expanded = {
  /** Every patch replaced by the file that it makes, under the name that its header gives. */
  readonly files: PackageFiles;
  /** The text of the patch, by the path of the file that it makes. */
  readonly patches: ReadonlyMap<string, string>;
};

/** Applies every patch of a package. A patch that does not apply is an error with its line. */
export function expandPatches(files: PackageFiles): Result<Expanded, Reason[]> {
  const reasons: Reason[] = [];
  const made = new Map<string, string>();
  const patches = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.endsWith('.patch')) {
      made.set(file, text);
      continue;
    }
    const result = applyTo(files, file, text);
    if (!result.ok) reasons.push(result.error);
    else if (files.has(result.value.path)) {
      reasons.push({file, sentence: `makes ${result.value.path}, which is there as a file too; drop one.`});
    } else {
      made.set(result.value.path, result.value.source);
      patches.set(result.value.path, text);
    }
  }
  // In order of path, as a folder is read: what is made of the files must not depend on which of them are patches.
  const sorted = [...made].sort(([a], [b]) => (a < b ? -1 : 1));
  return reasons.length > 0 ? err(reasons) : ok({files: new Map(sorted), patches});
}

function applyTo(
  files: PackageFiles,
  file: string,
  text: string,
): Result<{readonly path: string; readonly source: string}, Reason> {
  const refuse = (sentence: string, line?: number): Result<never, Reason> =>
    err({file, ...(line === undefined ? {} : {key: `line ${line}`}), sentence});
  const stem = patchPath.exec(file)?.[1];
  if (stem === undefined) return refuse('is a patch; only submissions that must fail may be patches.');
  const [about, rest] = cutFirstLine(text);
  if (!isComment(about)) return refuse('begins with a comment that says what it does wrong.', 1);
  let patch: StructuredPatch | undefined;
  try {
    [patch] = parsePatch(rest);
  } catch (error) {
    return refuse(`is no unified diff: ${(error as Error).message}.`);
  }
  const from = patch?.oldFileName ?? '';
  const ending = accepted.exec(from)?.[1];
  const base = files.get(from);
  if (patch === undefined || ending === undefined || base === undefined) {
    return refuse('names no file of submissions/accepted behind `---`.', 2);
  }
  const path = `${stem}${ending}`;
  if (patch.newFileName !== path) return refuse(`names ${path} behind \`+++\`.`, 3);
  const [, body] = cutFirstLine(base);
  const patched = applyPatch(body, patch, {fuzzFactor: 0, autoConvertLineEndings: false});
  if (patched === false) {
    const {line, expected} = firstMisfit(body, patch, rest);
    return refuse(`does not apply to ${from} any more: ${expected}.`, line);
  }
  return ok({path, source: `${about}\n${patched}`});
}

/** A header of the diff begins with `--` too, and no blank after it. */
function isComment(line: string): boolean {
  return languageNames.some((name) => line.startsWith(`${languageLabels[name].comment} `));
}

/** The first hunk that does not apply, by its line in the file of the patch, and what it looks for. */
function firstMisfit(body: string, patch: StructuredPatch, rest: string): {line: number; expected: string} {
  const failing = patch.hunks.findIndex((_, index) => {
    const some = {...patch, hunks: patch.hunks.slice(0, index + 1)};
    return applyPatch(body, some, {fuzzFactor: 0, autoConvertLineEndings: false}) === false;
  });
  const headers = rest.split('\n').flatMap((line, index) => (line.startsWith('@@ ') ? [index] : []));
  const kept =
    patch.hunks[failing]?.lines.filter((line) => line.startsWith(' ') || line.startsWith('-')) ?? [];
  const lines = new Set(body.split('\n'));
  const missing = kept.map((line) => line.slice(1)).find((line) => !lines.has(line));
  return {
    line: (headers[failing] ?? 0) + 2,
    expected:
      missing === undefined
        ? 'the lines that this part changes are no longer together'
        : `it looks for the line \`${missing.trim()}\``,
  };
}

/** The file of the patch that makes a submission of an accepted one. */
export function patchOf(
  target: {readonly path: string; readonly source: string},
  base: {readonly path: string; readonly source: string},
): string {
  const [about, wanted] = cutFirstLine(target.source);
  const [, body] = cutFirstLine(base.source);
  const {hunks} = structuredPatch(base.path, target.path, body, wanted, undefined, undefined, {context: 1});
  const parts = hunks.map(({oldStart, oldLines, newStart, newLines, lines}) =>
    [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines].join('\n'),
  );
  return `${about}\n--- ${base.path}\n+++ ${target.path}\n${parts.join('\n')}\n`;
}

/** A range without lines is named by the line before it. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

function cutFirstLine(text: string): [first: string, rest: string] {
  const end = text.indexOf('\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}
