// Takes a result that has a field error for a failure.
function* batches(items, size) {
  for (let rest = [...items.entries()]; rest.length; rest = rest.slice(size)) yield rest.slice(0, size);
}
function processDocuments(documents, process, batchSize, attempts) {
  return new Promise((resolve) => {
    const outcomes = new Array(documents.length);
    const iterator = batches(documents, batchSize);
    const nextBatch = () => {
      const { value: batch, done } = iterator.next();
      if (done) {
        resolve({
          done: outcomes.filter((o) => 'result' in o),
          failed: outcomes.filter((o) => 'error' in o),
        });
        return;
      }
      let open = batch.length;
      const finish = (index, outcome) => {
        outcomes[index] = outcome;
        if (--open === 0) nextBatch();
      };
      for (const [index, document] of batch) {
        const attempt = (number) => {
          let promise;
          const failed = (error) => {
            if (number < attempts) attempt(number + 1);
            else finish(index, { id: document.id, error: error.message });
          };
          try {
            promise = process(document);
          } catch (error) {
            failed(error);
            return;
          }
          promise
            .catch((error) => ({ error: error.message, rejected: true }))
            .then((answer) => {
              if (answer?.error === undefined) finish(index, { id: document.id, result: answer });
              else failed(new Error(answer.error));
            });
        };
        attempt(1);
      }
    };
    nextBatch();
  });
}
