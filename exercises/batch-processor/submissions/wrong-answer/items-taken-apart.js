// `concat` takes an item that is an array apart.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch = batch.concat(item);
    if (batch.length >= size) {
      const full = batch;
      batch = [];
      await handle(full);
      count += full.length;
    }
  }
  if (batch.length) {
    await handle(batch);
    count += batch.length;
  }
  return count;
}
