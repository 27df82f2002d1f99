/** The compiler of every language that has one, loaded: it pulls in the parsers, so only what runs code or proves it imports this. */
import type {LanguageName} from '#lib/languages/browser';
import type {Compiler} from '#lib/languages/language';
import {languages} from '#lib/languages/registry';

type Registry = typeof languages;

/** The languages that run as JavaScript. */
export type CompiledName = {
  [Name in LanguageName]: Registry[Name] extends {readonly loadCompiler: unknown} ? Name : never;
}[LanguageName];

const loaded = await Promise.all(
  Object.entries(languages).flatMap(([name, language]) =>
    'loadCompiler' in language ? [(async () => [name, await language.loadCompiler()] as const)()] : [],
  ),
);

export const compilers = Object.fromEntries(loaded) as Readonly<Record<CompiledName, Compiler>>;

export const compiledNames = Object.keys(compilers) as [CompiledName, ...CompiledName[]];

/** Undefined for a language that its runtime reads itself. */
export function compilerOf(language: LanguageName): Compiler | undefined {
  return compilers[language as CompiledName];
}
