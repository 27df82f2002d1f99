import {defineRules, overlap, type Rule, same, sameOutcomes, sameTimes} from '#lib/exercise-sdk/async';
import {type Span, workOf} from '#lib/exercise-sdk/history';
import {valueText} from '#lib/exercise-sdk/value-text';

const textOf = ({who, name, args}: Span): string =>
  who === 'source' ? name : `handle(${valueText(args[0])})`;

/** Pulling, closing and handling come one after another, so their order leaves no choice. */
const oneAfterAnother: Rule = (history, _input, reference) => {
  const mine = workOf(history);
  const right = workOf(reference);
  for (let i = 0; i < Math.max(mine.length, right.length); i++) {
    const [a, b] = [mine[i], right[i]];
    if (a !== undefined && b !== undefined && a.who === b.who && a.name === b.name && same(a.args, b.args))
      continue;
    if (a === undefined) return {says: `${textOf(b!)} is missing`};
    return {
      says: b === undefined ? `${textOf(a)} is one too many` : `${textOf(a)} where ${textOf(b)} was due`,
      at: a.from,
    };
  }
  return undefined;
};

const neverAhead: Rule = (history) => overlap(workOf(history), 1);

const staysAsItWas: Rule = ({events}) => {
  const at = events.findIndex(({what, name}) => what === 'note' && name === 'changed');
  if (at < 0) return undefined;
  return {says: `batch ${events[at]!.value} has changed after it was handed over`, at};
};

export default defineRules([neverAhead, staysAsItWas, oneAfterAnother, sameOutcomes, sameTimes]);
