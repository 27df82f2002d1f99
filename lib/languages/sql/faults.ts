/**
 * The small faults that a query or a set of indexes may have: an operator, a test for NULL, an order, a join, a frame, a column
 * of an index. Each is a change of tokens that people make. Runs none.
 */
import {type Fault, faultOfEdit, type TextEdit} from '#lib/languages/fault';
import {clauseFaults} from '#lib/languages/sql/clause-faults';
import {indexFaults} from '#lib/languages/sql/index-faults';
import {type Token, tokensOf} from '#lib/languages/sql/tokens';

export type SqlEdit = TextEdit & {readonly kind: string};

const relations: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '<>',
  '==': '<>',
  '<>': '=',
  '!=': '=',
};
const arithmetic: Readonly<Record<string, string>> = {'+': '-', '-': '+', '*': '/', '/': '*'};
/** Aggregates and window functions that people take for each other. */
const functions: Readonly<Record<string, string>> = {
  MIN: 'MAX',
  MAX: 'MIN',
  SUM: 'COUNT',
  AVG: 'SUM',
  ROW_NUMBER: 'RANK',
  RANK: 'DENSE_RANK',
  DENSE_RANK: 'RANK',
  LAG: 'LEAD',
  LEAD: 'LAG',
  FIRST_VALUE: 'LAST_VALUE',
  LAST_VALUE: 'FIRST_VALUE',
};

export function sqlFaults(source: string): Fault[] {
  const tokens = tokensOf(source);
  const isIndexes = tokens[0]?.text === 'CREATE';
  const edits = isIndexes
    ? indexFaults(tokens, source)
    : [...tokens.flatMap((token, at) => tokenFaults(tokens, at, token)), ...clauseFaults(tokens, source)];
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({kind, ...edit}) => faultOfEdit(source, kind, edit));
}

function tokenFaults(tokens: readonly Token[], at: number, token: Token): SqlEdit[] {
  const {text, start, end} = token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const edit = (kind: string, other: string): SqlEdit[] => [{kind, start, end, text: other}];
  if (token.kind === 'number') {
    if (!/^\d+$/.test(text)) return [];
    return [...edit('constant', String(Number(text) + 1)), ...edit('constant', String(Number(text) - 1))];
  }
  if (token.kind === 'sign') {
    if (relations[text] !== undefined) return edit('relation', relations[text]);
    const isBetween = isOperand(before, ')') && isOperand(after, '(');
    return arithmetic[text] !== undefined && isBetween ? edit('arithmetic', arithmetic[text]) : [];
  }
  if (token.kind !== 'word') return [];
  if (functions[text] !== undefined && after?.text === '(') return edit('aggregate', functions[text]);
  switch (text) {
    case 'AND':
      return isOfBetween(tokens, at) ? [] : edit('logic', 'OR');
    case 'OR':
      return edit('logic', 'AND');
    case 'IS':
      return after?.text === 'NULL' ? [{kind: 'null', start, end, text: 'IS NOT'}] : [];
    case 'NOT':
      return before?.text === 'IS' ? edit('null', '') : edit('condition', '');
    case 'EXISTS':
    case 'IN':
    case 'LIKE':
      return before?.text === 'NOT' ? [] : [{kind: 'condition', start, end: start, text: 'NOT '}];
    case 'DISTINCT':
      return edit('distinct', '');
    case 'UNION':
      return after?.text === 'ALL'
        ? [{kind: 'distinct', start, end: after.end, text: 'UNION'}]
        : edit('distinct', 'UNION ALL');
    case 'LEFT':
      return [{kind: 'join', start, end: after?.text === 'OUTER' ? after.end : end, text: ''}];
    case 'JOIN':
      return before !== undefined && ['LEFT', 'OUTER', 'CROSS'].includes(before.text)
        ? []
        : edit('join', 'LEFT JOIN').map((one) =>
            before?.text === 'INNER' ? {...one, start: before.start} : one,
          );
    case 'ROWS':
      return edit('frame', 'RANGE');
    case 'RANGE':
      return edit('frame', 'ROWS');
    case 'UNBOUNDED':
      return after === undefined ? [] : [{kind: 'frame', start, end: after.end, text: 'CURRENT ROW'}];
    default:
      return [];
  }
}

/** `*` of `COUNT(*)` and of `SELECT *`, and signs of numbers, are no operations. */
function isOperand(token: Token | undefined, sign: string): boolean {
  if (token === undefined) return false;
  if (token.kind === 'sign') return token.text === sign;
  return (
    token.kind !== 'word' || !/^(SELECT|DISTINCT|FROM|THEN|ELSE|WHEN|BY|LIMIT|AND|OR|IN|ON)$/.test(token.text)
  );
}

function isOfBetween(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let place = at - 1; place >= 0; place -= 1) {
    const {text} = tokens[place]!;
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && text === 'BETWEEN') return true;
    if (depth === 0 && (text === 'AND' || text === 'OR' || text === 'WHERE' || text === 'ON')) return false;
  }
  return false;
}
