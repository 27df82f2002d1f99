/** Judges an answer in SQL: the rows that came out as a list or a multiset, or how many indexes there are; and shows the plan. Pure. */
import {count} from '#lib/base/count';
import type {SqlInput} from '#lib/exercise-sdk/sql';
import type {Judge, JudgeArguments, Judgement} from '#lib/kinds/kind';
import {type RowsDifference, rowsDifference} from '#lib/kinds/sql/compare';
import {columnMisfit, readIndexes, readRows, type Told, type Value} from '#lib/kinds/sql/output';
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {rowText, shownCell} from '#lib/kinds/sql/text';
import {cut} from '#lib/values/write-value';
import type {FigureOf} from '#lib/verdict/figure';

type Figures = 'table-diff' | 'query-plan';
type Arguments = JudgeArguments<SqlSignature, SqlInput>;
type PlanFigure = FigureOf<'query-plan'>;

const rowsShownMax = 40;
const rowCharactersMax = 120;

export const judgeSql: Judge<SqlSignature, SqlInput, Figures> = (args) => {
  const {signature, thrown} = args;
  if (thrown !== undefined) {
    return {verdict: 'runtime-error', sentence: thrown.text};
  }
  return signature.answer.form === 'query'
    ? judgeQuery(args, signature.answer)
    : judgeIndexes(args, signature.answer);
};

function judgeQuery(
  args: Arguments,
  answer: Extract<SqlSignature['answer'], {form: 'query'}>,
): Judgement<Figures> {
  const [actual, expected] = [readRows(args.actual), readRows(args.expected)];
  if (actual === undefined || expected === undefined) return unreadable;
  const misfit = columnMisfit(answer, actual);
  if (misfit !== undefined) return {verdict: 'wrong-answer', sentence: `The query ${misfit}`};
  const difference = rowsDifference(actual.rows, expected.rows, answer.ordered);
  if (difference === undefined) {
    const figure = planFigure(args, [
      {...actual, says: 'Your query', times: 1, reference: expected.steps, before: expected.before},
    ]);
    return {verdict: 'accepted', sentence: `The query returned ${count(actual.rows.length, 'row')}`, figure};
  }
  return {
    verdict: 'wrong-answer',
    sentence: differenceSentence(difference, actual.rows.length, expected.rows.length, answer.ordered),
    figure: {
      kind: 'table-diff',
      columns: answer.columns.map(({name}) => name),
      ordered: answer.ordered,
      ...shownRows(difference),
    },
  };
}

const unreadable: Judgement<Figures> = {verdict: 'wrong-answer', sentence: 'the result cannot be read'};

function differenceSentence(
  {missing, extra}: RowsDifference,
  returned: number,
  expected: number,
  ordered: boolean,
): string {
  const one = (row: readonly Value[]): string => cut(rowText(row), rowCharactersMax);
  const rows = count(returned, 'row');
  if (ordered && returned === expected && sameRows(missing, extra)) {
    return `The query returned the right rows in another order: ${one(extra[0]!)} stands where ${one(missing[0]!)} belongs`;
  }
  const counts =
    returned === expected ? `The query returned ${rows}` : `The query returned ${rows}, expected ${expected}`;
  if (missing.length > 0 && extra.length > 0) {
    return `${counts}: ${one(missing[0]!)} is missing, ${one(extra[0]!)} does not belong there`;
  }
  if (missing.length > 0) return `${counts}: ${one(missing[0]!)} is missing`;
  return `${counts}: ${one(extra[0]!)} does not belong there`;
}

function sameRows(some: ReadonlyArray<readonly Value[]>, others: ReadonlyArray<readonly Value[]>): boolean {
  return rowsDifference(some, others, false) === undefined;
}

/** Those that differ first of all; rows in both as far as there is room. */
function shownRows({rows}: RowsDifference): Pick<FigureOf<'table-diff'>, 'rows' | 'left'> {
  const differing = rows.filter(({side}) => side !== 'both').slice(0, rowsShownMax);
  let room = rowsShownMax - differing.length;
  const chosen = new Set(differing);
  for (const one of rows) {
    if (one.side !== 'both') continue;
    if (room-- <= 0) break;
    chosen.add(one);
  }
  const shown = rows.filter((one) => chosen.has(one));
  return {
    rows: shown.map(({side, row}) => ({
      side,
      cells: row.map((cell) => cut(shownCell(cell), rowCharactersMax)),
    })),
    left: rows.length - shown.length,
  };
}

function judgeIndexes(
  args: Arguments,
  answer: Extract<SqlSignature['answer'], {form: 'indexes'}>,
): Judgement<Figures> {
  const [actual, expected] = [readIndexes(args.actual), readIndexes(args.expected)];
  if (actual === undefined || expected === undefined) return unreadable;
  const own =
    actual.indexes.length - args.signature.tables.reduce((sum, {indexes}) => sum + indexes.length, 0);
  if (own > answer.indexesMax) {
    return {
      verdict: 'wrong-answer',
      sentence: `There are ${count(own, 'new index', 'new indexes')}; at most ${answer.indexesMax} ${answer.indexesMax === 1 ? 'is' : 'are'} allowed`,
    };
  }
  const figure = planFigure(
    args,
    actual.statements.map((one, index) => ({
      ...one,
      says: answer.workload[index]?.says ?? '',
      times: answer.workload[index]?.times ?? 1,
      reference: expected.statements[index]?.steps,
      before: expected.before?.[index],
    })),
  );
  return {verdict: 'accepted', sentence: 'The statements keep within the steps that are allowed', figure};
}

type Shown = Told & {
  readonly says: string;
  readonly times: number;
  readonly reference: number | undefined;
  readonly before: number | undefined;
};

function planFigure({operationsMax}: Arguments, statements: readonly Shown[]): PlanFigure {
  return {
    kind: 'query-plan',
    statements: statements.map(({says, times, steps, work, plan, reference, before}) => ({
      says,
      times,
      steps,
      ...(reference === undefined ? {} : {reference}),
      ...(before === undefined ? {} : {before}),
      pages: work.pages,
      scanned: work.scanned,
      sorts: work.sorts,
      automatic: work.automatic,
      plan: linesOf(plan),
    })),
    steps: statements.reduce((sum, {steps}) => sum + steps, 0),
    ...(operationsMax === undefined ? {} : {budget: operationsMax}),
  };
}

/** Lines in order, each as deep as its parents are many. */
function linesOf(plan: Told['plan']): {depth: number; detail: string}[] {
  const depths = new Map<number, number>();
  return plan.map(({id, parent, detail}) => {
    const depth = (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    return {depth, detail};
  });
}
