/** The compiler of each language. Only the grader's worker loads this: it pulls in the parsers. */
import type {LanguageName} from '#lib/exercises/exercise';
import {compileJavascript} from '#lib/languages/javascript/compile';
import type {Compile} from '#lib/languages/language';
import {compileTypescript} from '#lib/languages/typescript/compile';

export const compilers: Record<LanguageName, Compile> = {
  javascript: compileJavascript,
  typescript: compileTypescript,
};
