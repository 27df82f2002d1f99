/** Faults of a set of indexes: one that is forgotten, columns in another order, a column that is left out. */
import {termsOf} from '#lib/languages/sql/clause-faults';
import type {SqlEdit} from '#lib/languages/sql/faults';
import type {Token} from '#lib/languages/sql/tokens';

export function indexFaults(tokens: readonly Token[], source: string): SqlEdit[] {
  return statementsOf(tokens).flatMap((statement) => {
    const first = statement[0]!;
    const last = statement.at(-1)!;
    const opening = statement.findIndex(({text}) => text === '(');
    const terms = opening < 0 ? [] : termsOf(statement, opening + 1);
    const textOf = (term: readonly Token[]) => source.slice(term[0]!.start, term.at(-1)!.end);
    const swapped = terms.slice(1).map((term, place): SqlEdit => {
      const earlier = terms[place]!;
      const text = `${textOf(term)}, ${textOf(earlier)}`;
      return {kind: 'columns', start: earlier[0]!.start, end: term.at(-1)!.end, text};
    });
    const shorter = terms.length < 2 ? [] : terms.map((_, place) => without(terms, place));
    const where = statement.find(({text}) => text === 'WHERE');
    return [
      {kind: 'index', start: first.start, end: last.end, text: ''},
      ...swapped,
      ...shorter,
      ...(where === undefined
        ? []
        : [{kind: 'condition', start: where.start, end: endBefore(last), text: ''}]),
    ];
  });
}

function endBefore(last: Token): number {
  return last.text === ';' ? last.start : last.end;
}

function without(terms: ReadonlyArray<readonly Token[]>, place: number): SqlEdit {
  const term = terms[place]!;
  return {
    kind: 'columns',
    start: place === 0 ? term[0]!.start : terms[place - 1]!.at(-1)!.end,
    end: place === 0 ? terms[1]![0]!.start : term.at(-1)!.end,
    text: '',
  };
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  for (const token of tokens) {
    statements.at(-1)!.push(token);
    if (token.text === ';') statements.push([]);
  }
  return statements.filter((statement) => statement.length > 0);
}
