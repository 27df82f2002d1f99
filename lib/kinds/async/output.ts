/** What an async exercise gave: read, checked against the signature, and written for people. Pure; safe in the browser. */
import {count, numberText} from '#lib/base/count';
import {outputCharactersMax} from '#lib/base/limits';
import {callsOf, type Explored, type History, readReport, type Span} from '#lib/exercise-sdk/history';
import type {AsyncSignature} from '#lib/kinds/async/signature';
import {type Problem, within} from '#lib/values/problem';
import {checkType} from '#lib/values/type-check';
import {parseType} from '#lib/values/type-text';
import {cut, writeBriefly} from '#lib/values/write-value';

const valueCharactersMax = 60;
/** Results are what is compared, so they are cut later. */
const resultCharactersMax = 600;

/** What keeps a report from being of the signature's types. */
export function checkAsyncOutput(signature: AsyncSignature, output: unknown): Problem | undefined {
  const report = readReport(output);
  if (report === undefined) return {path: '', message: 'must be a report of histories'};
  const types = new Map(signature.methods.map(({name, returns}) => [name, parseType(returns)]));
  for (const history of report.histories) {
    for (const {name, outcome, value, id} of callsOf(history)) {
      const type = types.get(name);
      if (type === undefined || type.kind === 'void' || outcome !== 'value') continue;
      const found = checkType(type, value);
      if (found) return within(id, found);
    }
  }
  return undefined;
}

/** One line for each call, in the order in which they ended, when everything happens in turn. */
export function formatAsyncOutput(_signature: AsyncSignature, output: unknown): string {
  const report = readReport(output);
  const history = report?.histories[0];
  return history === undefined ? '–' : historyText(history);
}

export function historyText(history: History): string {
  const lines = callsOf(history)
    .sort((a, b) => a.to - b.to || a.from - b.from)
    .map((span) => `${span.who}: ${callText(span)} ${resultText(span)}`);
  return cut(lines.join('\n'), outputCharactersMax);
}

export function callText({name, args}: Pick<Span, 'name' | 'args'>): string {
  return `${name}(${args.map((value) => writeBriefly(value, valueCharactersMax)).join(', ')})`;
}

function resultText({outcome, value, endMs}: Span): string {
  if (outcome === 'open') return 'never settles';
  const when = endMs === 0 ? '' : ` at ${endMs} ms`;
  return outcome === 'value'
    ? `→ ${writeBriefly(value, resultCharactersMax)}${when}`
    : `✗ ${typeof value === 'string' ? value : writeBriefly(value, resultCharactersMax)}${when}`;
}

/** What was tried, in words. */
export function coverageText({schedules, random, level}: Explored): string {
  if (schedules === 1)
    return level === null ? 'Only one order of events is possible here.' : 'Tried in 1 schedule.';
  if (level === null) return `Tried in every order of events: ${count(schedules, 'schedule')}.`;
  const others = random > 0 ? ` and ${numberText(random)} at random` : '';
  return (
    `Tried in ${count(schedules, 'schedule')}: every order with at most ${count(level, 'event')} out of turn, ` +
    `some with more${others}.`
  );
}
