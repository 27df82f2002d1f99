// Hands over the text instead of the document.
async function processDocuments(documents, process, batchSize, attempts) {
  const settle = async (document) => {
    let error;
    for (let attempt = 0; attempt < attempts; attempt++) {
      try {
        return {id: document.id, result: await process(document.text)};
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
