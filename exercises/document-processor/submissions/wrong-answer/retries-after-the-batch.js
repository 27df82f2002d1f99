// Tries failures again only when the whole batch is over.
async function processDocuments(documents, process, batchSize, attempts) {
  const outcomes = new Array(documents.length);
  for (let start = 0; start < documents.length; start += batchSize) {
    let open = documents.slice(start, start + batchSize).map((_, i) => start + i);
    for (let attempt = 0; attempt < attempts && open.length > 0; attempt++) {
      const settled = await Promise.allSettled(open.map((i) => Promise.try(process, documents[i])));
      settled.forEach(({status, value, reason}, k) => {
        const {id} = documents[open[k]];
        outcomes[open[k]] = status === 'fulfilled' ? {id, result: value} : {id, error: reason.message};
      });
      open = open.filter((i) => 'error' in outcomes[i]);
    }
  }
  return {
    done: outcomes.filter((outcome) => !('error' in outcome)),
    failed: outcomes.filter((outcome) => 'error' in outcome),
  };
}
