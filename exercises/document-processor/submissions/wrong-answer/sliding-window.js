// Keeps as many under way as a batch has, and does not wait for the batch to be over.
async function processDocuments(documents, process, batchSize, attempts) {
  const outcomes = new Array(documents.length);
  let next = 0;
  const worker = async () => {
    while (next < documents.length) {
      const i = next++;
      const {id} = documents[i];
      for (let attempt = 1; attempt <= attempts; attempt++) {
        try {
          outcomes[i] = {id, result: await process(documents[i])};
          break;
        } catch (error) {
          outcomes[i] = {id, error: error.message};
        }
      }
    }
  };
  await Promise.all(Array.from({length: batchSize}, worker));
  return {
    done: outcomes.filter((outcome) => !('error' in outcome)),
    failed: outcomes.filter((outcome) => 'error' in outcome),
  };
}
