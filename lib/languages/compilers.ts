/** The compiler of each language. Only the grader's worker loads this: it pulls in the parsers. */
import {compileJavascript} from '#lib/languages/javascript/compile';
import type {Compile} from '#lib/languages/language';
import {compileTypescript} from '#lib/languages/typescript/compile';

/** By the name of the language; the worker knows no more of it. */
export const compilers = {
  javascript: compileJavascript,
  typescript: compileTypescript,
} satisfies Record<string, Compile>;
