/** The compiler of JavaScript, as the grader asks for one. */
import {compileJavascript} from '#lib/languages/javascript/compile';
import type {Compiler} from '#lib/languages/language';

export const javascriptCompiler: Compiler = {compile: compileJavascript, asJavascript: (source) => source};
