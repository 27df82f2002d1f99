/** Random programs over a wide grammar, which write down what happens: events in their order, values and what was thrown. */
import type {Random} from '#lib/exercise-sdk/random';
import {classText} from './classes';
import {expression, key, target} from './expressions';
import {prelude, quietPrelude} from './prelude';
import {block, programScope} from './scope';
import {functionBody, statement, statements} from './statements';

const grammar = {expression, key, target, classText, functionBody, statements};
const statementsMax = 8;
const shared =
  'var u = 1, v = [1, 2], w = {x: [3]}; var g = (...a) => log("g", a), h = function* (a) { step(); yield a; yield* v; }, k = async (a) => log("k", await a);';
const classes =
  'let a = [5, 6], b = {x: 1, y: 2}, c = "c", d = new Map([[1, 2]]); var A = Base, B = class extends Base { #p = 1; x = 2; }, C = Returning;';

export function randomProgram(random: Random): string {
  const lines = random.array(random.int(2, statementsMax), (at) => {
    const scope = {...block(programScope(grammar, random)), depth: random.int(2, 4)};
    const where = random.int(0, 5);
    if (where === 0)
      return `(async () => { ${statement({...scope, isAsync: true})} })().catch((a) => note("${at} later", a));`;
    if (where === 1)
      return `try { for (const a of (function* () { step(); ${statement({...scope, isGenerator: true})} })()) log("${at} yielded", a); } catch (a) { note("${at}", a); }`;
    return `try { ${statement(scope)} } catch (a) { note("${at}", a); }`;
  });
  const isQuiet = random.boolean();
  const strict = random.boolean(0.3) ? '"use strict";' : '';
  return `${strict}${isQuiet ? quietPrelude : prelude}${shared}\n${classes}\n${lines.join('\n')}\nfunction f() { return events; }`;
}
