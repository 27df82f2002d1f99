/** The same statements printed by a program in an isolate, and by Node's own console. */
import {Console} from 'node:console';
import {Writable} from 'node:stream';
import fc from 'fast-check';
import {expect} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {consoleStatement} from './console-programs';
import {sumExercise} from './exercises';

export const exercise = sumExercise({
  limits: {operationsFactor: 10, operationsMin: 20_000_000, memoryMbMax: 64},
});

/** Of programs that are made up. */
export function printsAsNode(grader: Grader) {
  const statements = fc.array(consoleStatement, {minLength: 1, maxLength: 4});
  return fc.asyncProperty(statements, async (made) => {
    const program = ['console.group()', 'console.groupEnd()', ...made];
    expect(await printedHere(grader, program)).toBe(printedByNode(program));
  });
}

/** What the statement prints in an isolate; an exception is printed as well. */
export async function printedHere(grader: Grader, statements: readonly string[]): Promise<string> {
  const source = `function sum() {\n${statements.map(guarded).join('\n')}\nreturn 0;\n}`;
  const {cases, compileMessage} = await grader.run({
    exercise: exercise,
    language: 'javascript',
    source,
    inputs: [{id: 'a', inputJson: '[[]]'}],
  });
  const [found] = cases;
  if (found === undefined) throw new Error(compileMessage);
  if (found.outcome.kind === 'failed') throw new Error(`${found.outcome.message}\n${found.consoleText}`);
  return withoutFrames(found.consoleText);
}

/** What it prints in the Node that runs the tests. */
export function printedByNode(statements: readonly string[]): string {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const console = new Console({stdout: stream, stderr: stream, colorMode: false});
  // The text is our own generator's.
  new Function('console', statements.map(guarded).join('\n'))(console);
  return withoutFrames(text);
}

const guarded = (statement: string): string =>
  `try { ${statement}; } catch (error) { console.log('threw', String(error)); }`;

/** Frames name files of the machine there and the candidate's own here: an error is compared by its head. */
function withoutFrames(text: string): string {
  return text
    .replace(/:?\s*(?:\n *at [^\n]*)+/g, ' @')
    .replace(/\[((?:[\w ]+ )?\[?\w*Error[^\n]*?)\](?= \{|$|,|\n| \])/gm, '$1 @');
}
