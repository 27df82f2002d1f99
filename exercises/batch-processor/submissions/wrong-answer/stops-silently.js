// Stops at a failure, closes the source, and says nothing.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    try {
      await handle(batch);
    } catch {
      return count;
    }
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
