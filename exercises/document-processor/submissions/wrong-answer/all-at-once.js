// Begins every document at once, whatever the size of a batch.
async function processDocuments(documents, process, batchSize, attempts) {
  const settle = async (document) => {
    let error;
    for (let attempt = 0; attempt < attempts; attempt++) {
      try {
        return {id: document.id, result: await process(document)};
      } catch (caught) {
        error = caught.message;
      }
    }
    return {id: document.id, error};
  };
  const outcomes = [];
  {
    const batch = documents;
    outcomes.push(...(await Promise.all(batch.map(settle))));
  }
  return {
    done: outcomes.filter((outcome) => !('error' in outcome)),
    failed: outcomes.filter((outcome) => 'error' in outcome),
  };
}
