// Hands over an empty batch at the end.
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
  await handle(batch);
  return count + batch.length;
}
