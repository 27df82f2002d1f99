// Goes on with the next batch when one fails.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    try {
      await handle(batch);
      count += batch.length;
    } catch {}
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
