// Hands over what was collected although the source has failed.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  try {
    for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    await handle(batch);
    count += batch.length;
    batch = [];
    }
  } catch (error) {
    if (batch.length > 0) await handle(batch);
    throw error;
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
