// Takes a falsy result for a failure.
async function processDocuments(documents, process, batchSize, attempts) {
  const settle = async (document) => {
    let error;
    for (let attempt = 0; attempt < attempts; attempt++) {
      try {
        const result = await process(document);
        if (!result) throw new Error('no result');
        return {id: document.id, result};
      } catch (caught) {
        error = caught.message;
      }
    }
    return {id: document.id, error};
  };
  const outcomes = [];
  for (let start = 0; start < documents.length; start += batchSize) {
    const batch = documents.slice(start, start + batchSize);
    outcomes.push(...(await Promise.all(batch.map(settle))));
  }
  return {
    done: outcomes.filter((outcome) => !('error' in outcome)),
    failed: outcomes.filter((outcome) => 'error' in outcome),
  };
}
