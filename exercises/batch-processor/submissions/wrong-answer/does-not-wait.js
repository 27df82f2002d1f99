// Goes on reading while a batch is handled.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    handle(batch);
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}
