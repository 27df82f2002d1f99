// Reads the whole source before it hands anything over.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for (const item of await Array.fromAsync(source)) {
    batch.push(item);
    if (batch.length < size) continue;
    await handle(batch);
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
