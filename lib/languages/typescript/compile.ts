/** TypeScript as JavaScript, then as JavaScript. Types are never checked here. */
import {compileFrom} from '#lib/languages/javascript/compile';
import {type Compiled, refusal, SourceProblem} from '#lib/languages/language';
import {editorLines} from '#lib/languages/places';
import {transformTypescript} from '#lib/languages/typescript/transform';

export function compileTypescript(source: string, name: string, countsLines = false): Compiled {
  try {
    const {code, back} = transformTypescript(source);
    return compileFrom({text: source, back}, code, name, countsLines);
  } catch (error) {
    if (error instanceof SourceProblem) {
      return refusal(error.message, editorLines(source).positionAt(error.offset));
    }
    if (error instanceof RangeError) {
      return refusal('The source is nested too deeply to be parsed.', {line: 1, column: 1});
    }
    throw error;
  }
}
