/** The compiler of TypeScript, as the grader asks for one. */
import type {Compiler} from '#lib/languages/language';
import {compileTypescript} from '#lib/languages/typescript/compile';
import {openCompiler} from '#lib/languages/typescript/own-compiler';
import {transformTypescript} from '#lib/languages/typescript/transform';

export const typescriptCompiler: Compiler = {
  compile: compileTypescript,
  asJavascript: (source) => transformTypescript(source).code,
  open: openCompiler,
};
