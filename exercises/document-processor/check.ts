import {defineRules, overlap, type Rule, same, sameOutcomes, sameTimes} from '#lib/exercise-sdk/async';
import {callsOf, type Span, workOf} from '#lib/exercise-sdk/history';
import {valueText} from '#lib/exercise-sdk/value-text';

const atMostABatch: Rule = (history, {clients}) =>
  overlap(workOf(history), (clients[0]?.[0]?.[3] as number) ?? 1);

/** Where every call takes a time of its own, who is asked for when leaves no choice; within one moment the order is free. */
const askedInTime: Rule = (history, input, reference) => {
  const {ms} = (clients(input)?.[2] ?? {}) as {ms?: number};
  if (ms === undefined) return undefined;
  const textOf = ({startMs, args}: Span): string => `${(args[0] as {id: string}).id} at ${startMs} ms`;
  const due = workOf(reference).map(textOf).sort();
  const asked = workOf(history).map(textOf).sort();
  const wrong = due.findIndex((text, index) => text !== asked[index]);
  if (wrong >= 0)
    return `process is due for ${due[wrong]}, and is called for ${asked[wrong] ?? 'nothing more'}`;
  return asked.length > due.length
    ? `process is called for ${asked.at(-1)}, and nothing is left to do`
    : undefined;
};
const clients = (input: Parameters<Rule>[1]): readonly unknown[] | undefined => input.clients[0]?.[0];

/** A batch is asked for at once: all of it, before anything of it ends. */
const batchesAtOnce: Rule = (history, input, reference) => {
  if (clients(input) === undefined || callsOf(reference).length === 0) return undefined;
  const [, documents, , batchSize] = clients(input) as [string, unknown[], unknown, number];
  const started = workOf(history);
  const before = (at: number): number => started.filter(({from}) => from < at).length;
  const firstEnd = Math.min(...started.map(({to}) => to));
  const due = Math.min(batchSize, documents.length);
  if (started.some(({outcome}) => outcome === 'error')) return undefined;
  if (before(firstEnd) < due)
    return {says: `only ${before(firstEnd)} documents of a batch of ${due} are begun at once`, at: firstEnd};
  const early = started.find(({from}, index) =>
    started.slice(0, Math.floor(index / batchSize) * batchSize).some(({to}) => to > from),
  );
  return (
    early && {
      says: `${valueText(early.args[0])} is begun before the batch before it is over`,
      at: early.from,
    }
  );
};

const wholeDocuments: Rule = (history, input) => {
  const documents = (clients(input)?.[1] ?? []) as unknown[];
  const wrong = workOf(history).find(({args}) => !documents.some((document) => same(document, args[0])));
  return wrong && {says: 'process is called with something else than a document', at: wrong.from};
};

export default defineRules([
  wholeDocuments,
  atMostABatch,
  batchesAtOnce,
  askedInTime,
  sameOutcomes,
  sameTimes,
]);
