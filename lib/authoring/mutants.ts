/** Programs that differ from a right one by one small fault, each with an id that outlives edits elsewhere. Runs none. */

import {findEdits, type MutationKind} from '#lib/authoring/mutations';
import {shortened} from '#lib/base/cut-text';
import {mutantLineCharactersMax, mutantsPerExerciseMax} from '#lib/base/limits';
import {createRandom} from '#lib/exercise-sdk/random';
import type {LanguageName} from '#lib/languages/browser';
import {compiledNames, compilerOf} from '#lib/languages/compilers';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {SourceProblem} from '#lib/languages/language';

export type Mutant = {
  /** The line as it was and as it is: `if (a < b) → if (a <= b)`; later ones that read alike are numbered. */
  readonly id: string;
  readonly kind: MutationKind;
  /** Counts from 1. */
  readonly line: number;
  readonly language: LanguageName;
  /** JavaScript, whatever language the right program is written in. */
  readonly source: string;
};

/** All mutants of a right program, in the order of its text; none of one that does not run as JavaScript. */
export function makeMutants(program: {readonly language: LanguageName; readonly source: string}): Mutant[] {
  const source = compilerOf(program.language)?.asJavascript(program.source);
  if (source === undefined) return [];
  const language = compiledNames[0];
  const seen = new Map<string, number>();
  return findEdits(parseJavascript(source).ast, source).flatMap(({kind, start, end, text}): Mutant[] => {
    const mutated = source.slice(0, start) + text + source.slice(end);
    if (!parses(mutated)) return [];
    const first = source.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = source.indexOf('\n', end);
    const last = lineEnd === -1 ? source.length : lineEnd;
    const after = shorten(source.slice(first, start) + text + source.slice(end, last));
    const change = `${shorten(source.slice(first, last))} → ${after === ';' ? '(nothing)' : after}`;
    const count = (seen.get(change) ?? 0) + 1;
    seen.set(change, count);
    const line = source.slice(0, start).split('\n').length;
    return [{id: count === 1 ? change : `${change} (${count})`, kind, line, language, source: mutated}];
  });
}

/** As many as are tried: all of them, or the same sample every time, with those that are asked for in any case. */
export function chooseMutants(all: readonly Mutant[], asked: ReadonlySet<string>): Mutant[] {
  if (all.length <= mutantsPerExerciseMax) return [...all];
  const drawn = createRandom(1)
    .shuffle(all.filter(({id}) => !asked.has(id)))
    .slice(0, mutantsPerExerciseMax);
  const chosen = new Set([...drawn.map(({id}) => id), ...asked]);
  return all.filter(({id}) => chosen.has(id));
}

function parses(source: string): boolean {
  try {
    parseJavascript(source);
    return true;
  } catch (error) {
    if (error instanceof SourceProblem) return false;
    throw error;
  }
}

function shorten(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return shortened(plain, mutantLineCharactersMax);
}
