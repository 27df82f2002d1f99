// Counts tries by id, so that documents of one id share them.
async function processDocuments(documents, process, batchSize, attempts) {
  const tries = {};
  const outcome = new Array(documents.length);
  const run = async (index) => {
    const document = documents[index];
    tries[document.id] = (tries[document.id] ?? 0) + 1;
    try {
      outcome[index] = { done: true, result: await process(document) };
    } catch (error) {
      if (tries[document.id] < attempts) return run(index);
      outcome[index] = { done: false, error: error.message };
    }
  };
  for (let i = 0; i < documents.length; i += batchSize) {
    const indexes = [...documents.keys()].slice(i, i + batchSize);
    await Promise.all(indexes.map(run));
  }
  const done = [];
  const failed = [];
  outcome.forEach((o, i) => {
    const { id } = documents[i];
    if (o.done) done.push({ id, result: o.result });
    else failed.push({ id, error: o.error });
  });
  return { done, failed };
}
