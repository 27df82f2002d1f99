// Recursion for the tries and for the batches; outcomes are put into their places.
type Doc = {id: string; text: string};
type Outcome = {readonly ok: true; readonly result: unknown} | {readonly ok: false; readonly error: string};

const attempt = (document: Doc, process: Service, left: number): Promise<Outcome> =>
  Promise.try(() => process(document)).then(
    (result): Outcome => ({ok: true, result}),
    (error: Error) => (left > 1 ? attempt(document, process, left - 1) : {ok: false, error: error.message}),
  );

export const processDocuments = async (documents: Doc[], process: Service, batchSize: number, attempts: number) => {
  const outcomes = new Array<Outcome>(documents.length);
  const runFrom = async (start: number): Promise<void> => {
    if (start >= documents.length) return;
    const end = Math.min(start + batchSize, documents.length);
    const batch: Promise<void>[] = [];
    for (let i = start; i < end; i++) {
      batch.push(attempt(documents[i], process, attempts).then((outcome) => void (outcomes[i] = outcome)));
    }
    await Promise.allSettled(batch);
    return runFrom(end);
  };
  await runFrom(0);
  const done: {id: string; result: unknown}[] = [];
  const failed: {id: string; error: string}[] = [];
  outcomes.forEach((outcome, i) => {
    if (outcome.ok) done.push({id: documents[i].id, result: outcome.result});
    else failed.push({id: documents[i].id, error: outcome.error});
  });
  return {done, failed};
};
