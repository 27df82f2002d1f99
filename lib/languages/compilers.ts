/** The compiler of every language, loaded: it pulls in the parsers, so only what runs code or proves it imports this. */
import {type LanguageName, languageNames} from '#lib/languages/browser';
import type {Compiler} from '#lib/languages/language';
import {languages} from '#lib/languages/registry';

const loaded = await Promise.all(
  languageNames.map(async (name) => [name, await languages[name].loadCompiler()] as const),
);

export const compilers = Object.fromEntries(loaded) as Readonly<Record<LanguageName, Compiler>>;
