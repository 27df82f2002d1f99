/** What a person expects of the calls of a class exercise, read back from text. Pure; safe in the browser. */
import {count, numberText} from '#lib/base/count';
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {LiteralReader} from '#lib/values/literal';

/** How a call that returns nothing is written, and the constructor. */
const nothing = ['–', '-', 'void'];

/**
 * One value a line. A line for the constructor and for calls that return nothing may be there, with `–` or nothing but a
 * comment on it, or be left out, all of them together. Throws a LiteralError.
 */
export function readResults(
  reader: LiteralReader,
  {methods}: ClassSignature,
  {calls}: ClassInput,
): unknown[] {
  const silent = new Set(methods.filter(({returns}) => returns.trim() === 'void').map(({name}) => name));
  const lines: Array<{readonly value?: unknown; readonly at: number}> = [];
  reader.skipBlank();
  while (!reader.atEnd()) {
    const at = reader.position;
    const isNothing = nothing.some((sign) => takeAlone(reader, sign));
    lines.push(isNothing ? {at} : {at, value: reader.value()});
    reader.endLine([',', ';']);
  }
  const speaking = calls.filter(([name]) => !silent.has(name)).length;
  const hasConstructor = lines.length === calls.length + 1 && isEmpty(lines[0]);
  const isWhole = hasConstructor || lines.length === calls.length;
  if (!isWhole && lines.length !== speaking) {
    const whole = speaking === calls.length ? '' : `, or one for each of the ${count(calls.length, 'call')}`;
    reader.fail(
      `write one value a line for the ${count(speaking, 'call')} that return one${whole}; got ${numberText(lines.length)}`,
    );
  }
  const rest = lines.slice(hasConstructor ? 1 : 0);
  return calls.map(([name]) => {
    if (silent.has(name)) {
      const line = isWhole ? rest.shift() : undefined;
      if (line !== undefined && !isEmpty(line) && line.value !== undefined) {
        reader.fail(`\`${name}\` returns nothing; write – there`, line.at);
      }
      return undefined;
    }
    const line = rest.shift();
    if (line === undefined || isEmpty(line)) reader.fail(`say what \`${name}\` returns`, line?.at);
    return line.value;
  });
}

function isEmpty(line: {readonly value?: unknown} | undefined): boolean {
  return line !== undefined && !('value' in line);
}

/** A sign that stands alone: the minus of `-1` does not. */
function takeAlone(reader: LiteralReader, sign: string): boolean {
  const after = reader.text[reader.position + sign.length];
  if (after !== undefined && !/[\s,;/]/.test(after)) return false;
  return reader.take(sign);
}
