// for await pulls one by one, and closes the source when the body throws.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    await handle(batch);
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
