/** In which languages an exercise may be solved: the one table of what is offered where. */
import type {Signature} from '#lib/kinds/registry';
import {kindOf} from '#lib/kinds/registry';
import {type LanguageName, languageNames} from '#lib/languages/browser';

/** The languages that a kind of exercise supports: those it has a starter for, in the order in which they are offered. */
export function supportedLanguages(signature: Pick<Signature, 'kind'>): LanguageName[] {
  const {starters} = kindOf(signature);
  return languageNames.filter((name) => starters[name] !== undefined);
}

/** Of these, the languages that a package has an accepted solution in. */
export function offeredLanguages(
  signature: Pick<Signature, 'kind'>,
  accepted: readonly LanguageName[],
): LanguageName[] {
  return supportedLanguages(signature).filter((name) => accepted.includes(name));
}

/** What a candidate begins with in a language that is offered. */
export function starterOf(signature: Signature, language: LanguageName): string {
  const starter = kindOf(signature).starters[language];
  if (starter === undefined) throw new Error(`${signature.kind} exercises have no ${language} starter`);
  return starter(signature);
}
