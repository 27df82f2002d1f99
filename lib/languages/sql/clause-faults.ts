/** Faults of whole clauses: an order turned round or cut short, a partition forgotten, a limit left out. */
import type {SqlEdit} from '#lib/languages/sql/faults';
import type {Token} from '#lib/languages/sql/tokens';

/** What ends a list that follows BY, at its own depth. */
const ends = new Set([
  ')',
  ';',
  'LIMIT',
  'ROWS',
  'RANGE',
  'GROUPS',
  'ORDER',
  'HAVING',
  'UNION',
  'EXCEPT',
  'INTERSECT',
  'WINDOW',
]);

export function clauseFaults(tokens: readonly Token[], source: string): SqlEdit[] {
  return tokens.flatMap((token, at): SqlEdit[] => {
    if (token.kind !== 'word') return [];
    if (token.text === 'LIMIT') {
      const last = endOf(tokens, at + 1);
      return [{kind: 'limit', start: token.start, end: tokens[last - 1]!.end, text: ''}];
    }
    if (tokens[at + 1]?.text !== 'BY') return [];
    const terms = termsOf(tokens, at + 2);
    const last = terms.at(-1);
    if (last === undefined) return [];
    const whole = {start: token.start, end: last.at(-1)!.end, text: ''};
    if (token.text === 'PARTITION') return [{kind: 'partition', ...whole}];
    if (token.text === 'GROUP') return shorter(terms, 'group');
    if (token.text !== 'ORDER') return [];
    return [
      {kind: 'order', ...whole},
      ...terms.map((term) => turned(term, source)),
      ...shorter(terms, 'order'),
    ];
  });
}

function turned(term: readonly Token[], source: string): SqlEdit {
  const last = term.at(-1)!;
  const direction = term.find(({text}) => text === 'ASC' || text === 'DESC');
  if (direction === undefined) {
    return {kind: 'order', start: last.end, end: last.end, text: ' DESC'};
  }
  const other = source.slice(direction.start, direction.end).toUpperCase() === 'DESC' ? 'ASC' : 'DESC';
  return {kind: 'order', start: direction.start, end: direction.end, text: other};
}

/** The list without each of its terms, where another is left. */
function shorter(terms: ReadonlyArray<readonly Token[]>, kind: string): SqlEdit[] {
  if (terms.length < 2) return [];
  return terms.map((term, place) => ({
    kind,
    start: place === 0 ? term[0]!.start : terms[place - 1]!.at(-1)!.end,
    end: place === 0 ? terms[1]![0]!.start : term.at(-1)!.end,
    text: '',
  }));
}

function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const {text} = tokens[at]!;
    if (depth === 0 && ends.has(text)) return at;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
  }
  return tokens.length;
}

/** The terms of a list, split at its commas. */
export function termsOf(tokens: readonly Token[], from: number): Token[][] {
  const terms: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from, endOf(tokens, from))) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ',' && depth === 0) terms.push([]);
    else terms.at(-1)!.push(token);
  }
  return terms.filter((term) => term.length > 0);
}
