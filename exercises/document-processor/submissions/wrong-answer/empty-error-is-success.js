// Takes an empty error for none.
async function processDocuments(documents, process, batchSize, attempts) {
  const done = [], failed = [];
  const one = async (d) => {
    for (let n = 1; ; n++) {
      try { return { ok: true, v: await process(d) }; } catch (e) { if (n === attempts) return { ok: false, e: e.message }; }
    }
  };
  for (let i = 0; i < documents.length; i += batchSize) {
    const batch = documents.slice(i, i + batchSize);
    const results = await Promise.all(batch.map(one));
    results.forEach((r, k) => (r.ok || !r.e ? done.push({ id: batch[k].id, result: r.v }) : failed.push({ id: batch[k].id, error: r.e })));
  }
  return { done, failed };
}
