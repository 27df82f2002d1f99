/** Programs that differ from a right one by one small fault, each with an id that outlives edits elsewhere. Runs none. */

import {findEdits} from '#lib/authoring/mutations';
import {mutantsPerExerciseMax} from '#lib/base/limits';
import {createRandom} from '#lib/exercise-sdk/random';
import type {LanguageName} from '#lib/languages/browser';
import {compiledNames, compilerOf} from '#lib/languages/compilers';
import {type Fault, faultOfEdit} from '#lib/languages/fault';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {type Language, SourceProblem} from '#lib/languages/language';
import {languages} from '#lib/languages/registry';

export type Mutant = {
  /** What was changed: `if (a < b) → if (a <= b)`; later ones that read alike are numbered. */
  readonly id: string;
  readonly kind: string;
  /** Counts from 1. */
  readonly line: number;
  readonly edit?: Fault['edit'];
  readonly language: LanguageName;
  /** JavaScript where the right program runs as such, in whatever language it is written. */
  readonly source: string;
};

type Program = {readonly language: LanguageName; readonly source: string};

/** All mutants of a right program, in the order of its text; none where its language has no faults to make. */
export function makeMutants({language, source}: Program): Mutant[] {
  const javascript = compilerOf(language)?.asJavascript(source);
  if (javascript !== undefined) return numbered(compiledNames[0], javascriptFaults(javascript));
  const {faults}: Language = languages[language];
  return faults === undefined ? [] : numbered(language, faults(source));
}

function javascriptFaults(source: string): Fault[] {
  return findEdits(parseJavascript(source).ast, source)
    .map(({kind, ...edit}) => faultOfEdit(source, kind, edit))
    .filter((fault) => parses(fault.source));
}

function numbered(language: LanguageName, faults: readonly Fault[]): Mutant[] {
  const seen = new Map<string, number>();
  return faults.map(({says, ...fault}) => {
    const count = (seen.get(says) ?? 0) + 1;
    seen.set(says, count);
    return {id: count === 1 ? says : `${says} (${count})`, language, ...fault};
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
